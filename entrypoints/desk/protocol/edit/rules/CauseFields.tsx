import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useWords } from '../../../../../components/Locale.tsx';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import { TitledRows } from '../frame/TitledRows.tsx';
import type { PartProps } from '../frame/use-parts.ts';

/** Why people had to ask. Contacts refer to them; nothing else in the protocol does. */
export function CauseFields({ protocol, onChange, problemOf }: PartProps) {
  const { causes: say } = useWords(words);
  return (
    <TitledRows
      protocol={protocol}
      onChange={onChange}
      problemOf={problemOf}
      list="rootCauses"
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
