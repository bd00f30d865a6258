import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { localText } from '../../../../../core/protocol/view.ts';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import { RowList } from '../frame/RowList.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { usedBy } from './used-by.ts';

/** Why a post may be left without a reaction. */
export function ReasonFields({ protocol, onChange, problemOf }: PartProps) {
  const { reasons: say, frame } = useWords(words);
  const locale = useLocale();
  return (
    <RowList
      label={say.list}
      rows={protocol.noReplyReasons ?? []}
      nameOf={({ title }) => localText(title, locale, protocol.languages) ?? ''}
      addLabel={say.add}
      blank={() => ({ id: '', title: {} })}
      most={100}
      canMove
      inUse={({ id }) => {
        const count = usedBy(protocol, 'reason', id);
        return count === 0 ? undefined : frame.inUse({ count });
      }}
      onRows={(noReplyReasons) => onChange({ noReplyReasons })}
    >
      {(row, change, index) => (
        <>
          <LanguageFields
            label={say.title}
            text={row.title}
            languages={protocol.languages}
            path={`noReplyReasons[${index}].title`}
            problemOf={problemOf}
            onText={(title) => change({ ...row, title })}
          />
          <LanguageFields
            label={say.when}
            isLong
            text={row.when}
            languages={protocol.languages}
            path={`noReplyReasons[${index}].when`}
            problemOf={problemOf}
            onText={(when) => change({ ...row, when })}
          />
        </>
      )}
    </RowList>
  );
}
