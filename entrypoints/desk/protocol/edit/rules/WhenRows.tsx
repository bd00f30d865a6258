import type { ComponentProps } from 'react';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import { TitledRows } from '../frame/TitledRows.tsx';
import type { PartProps } from '../frame/use-parts.ts';

type Listed = 'noReplyReasons' | 'rootCauses';
type RowsProps = ComponentProps<typeof TitledRows<Listed>>;

/** A list of things to choose from, each with a title and when it is the one. */
export function WhenRows({
  protocol,
  onChange,
  problemOf,
  say,
  ...rest
}: PartProps & Pick<RowsProps, 'list' | 'usesOf'> & { readonly say: RowsProps['say'] & { readonly when: string } }) {
  return (
    <TitledRows<Listed>
      {...rest}
      protocol={protocol}
      onChange={onChange}
      problemOf={problemOf}
      say={say}
      blank={() => ({})}
      most={100}
      canMove
    >
      {(row, change, at) => (
        <LanguageFields
          label={say.when}
          isLong
          text={row.when}
          languages={protocol.languages}
          path={`${at}.when`}
          problemOf={problemOf}
          onText={(when) => change({ ...row, when })}
        />
      )}
    </TitledRows>
  );
}
