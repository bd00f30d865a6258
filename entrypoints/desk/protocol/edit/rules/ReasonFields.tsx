import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useWords } from '../../../../../components/Locale.tsx';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import { TitledRows } from '../frame/TitledRows.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { usedBy } from './used-by.ts';

/** Why a post may be left without a reaction. */
export function ReasonFields({ protocol, onChange, problemOf }: PartProps) {
  const { reasons: say } = useWords(words);
  return (
    <TitledRows
      protocol={protocol}
      onChange={onChange}
      problemOf={problemOf}
      list="noReplyReasons"
      say={say}
      blank={() => ({})}
      most={100}
      canMove
      usesOf={(id) => usedBy(protocol, 'reason', id)}
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
