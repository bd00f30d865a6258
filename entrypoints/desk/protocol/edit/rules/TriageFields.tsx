import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { words as sidebarWords } from '../../../../../.generated/locales/sidebar.js';
import { SelectField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { type TriageRule, triageKinds } from '../../../../../core/protocol/rules-schema.ts';
import type { PerLanguage } from '../../../../../core/protocol/schema.ts';
import { localText } from '../../../../../core/protocol/view.ts';
import { TitledRows } from '../frame/TitledRows.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { WordsPerLanguage } from './WordsPerLanguage.tsx';

const steps: readonly TriageRule['step'][] = ['personal', 'private', 'handOver', 'noReply', 'flag'];

/** What some kinds of posts ask for, and the words by which they are known on top of Kantlijn's own. */
export function TriageFields({ protocol, onChange, problemOf }: PartProps) {
  const { triage: say, frame } = useWords(words);
  const { triage: names } = useWords(sidebarWords);
  const locale = useLocale();
  const choicesOf = (rows: readonly { readonly id: string; readonly title: PerLanguage }[] = []) => [
    { value: '', label: frame.none },
    ...rows.map(({ id, title }) => ({ value: id, label: localText(title, locale, protocol.languages) ?? id })),
  ];
  return (
    <TitledRows
      protocol={protocol}
      onChange={onChange}
      problemOf={problemOf}
      list="triage"
      say={say}
      blank={() => ({ kind: 'complaint' as const, step: 'flag' as const })}
      most={100}
      canMove
    >
      {(row, change, at) => (
        <>
          <SelectField
            label={say.kind}
            value={row.kind}
            choices={triageKinds.map((value) => ({ value, label: names.kinds[value] }))}
            onChoice={(value) => change({ ...row, kind: triageKinds.find((one) => one === value) ?? row.kind })}
          />
          <SelectField
            label={say.step}
            value={row.step}
            choices={steps.map((value) => ({ value, label: say.steps[value] }))}
            onChoice={(value) => {
              const step = steps.find((one) => one === value) ?? row.step;
              // What belongs to another step does not stay behind unseen.
              const { department, reason, ...rest } = row;
              change({
                ...rest,
                step,
                ...(step === 'handOver' && { department }),
                ...(step === 'noReply' && { reason }),
              });
            }}
          />
          {row.step === 'handOver' && (
            <SelectField
              label={say.department}
              value={row.department ?? ''}
              choices={choicesOf(protocol.departments)}
              problem={problemOf(`${at}.department`)}
              onChoice={(department) => change({ ...row, department })}
            />
          )}
          {row.step === 'noReply' && (
            <SelectField
              label={say.reason}
              value={row.reason ?? ''}
              choices={choicesOf(protocol.noReplyReasons)}
              problem={problemOf(`${at}.reason`)}
              onChoice={(reason) => change({ ...row, reason })}
            />
          )}
          <WordsPerLanguage
            label={say.words}
            hint={frame.onePerLine}
            lists={row.words}
            languages={protocol.languages}
            path={`${at}.words`}
            problemOf={problemOf}
            onLists={(lists) => change({ ...row, words: lists })}
          />
        </>
      )}
    </TitledRows>
  );
}
