import { words } from '../../../../../.generated/locales/desk.js';
import { type Choice, SelectField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import type { Notice } from '../../../../../core/protocol/schema.ts';
import { PickMany } from '../PickMany.tsx';

type Replaces = NonNullable<Notice['replaces']>;

/** Replies that may not be used while the notice lasts, each with what is used instead. */
export function StandIns({
  replaces,
  choices,
  problem,
  onReplaces,
}: {
  readonly replaces: Replaces;
  readonly choices: readonly Choice[];
  readonly problem: string | undefined;
  readonly onReplaces: (replaces: Replaces) => void;
}) {
  const { editNotice: say } = useWords(words);
  const nameOf = (id: string) => choices.find(({ value }) => value === id)?.label ?? id;
  return (
    <>
      <PickMany
        label={say.replaces}
        picked={replaces.map(({ reply }) => reply)}
        choices={choices}
        problem={problem}
        onPicked={(ids) => onReplaces(ids.map((id) => replaces.find(({ reply }) => reply === id) ?? { reply: id }))}
      />
      {replaces.map(({ reply, by }) => (
        <SelectField
          key={reply}
          label={say.by({ title: nameOf(reply) })}
          value={by ?? ''}
          choices={[{ value: '', label: say.noStandIn }, ...choices.filter(({ value }) => value !== reply)]}
          onChoice={(id) =>
            onReplaces(replaces.map((one) => (one.reply === reply ? { reply, ...(id === '' ? {} : { by: id }) } : one)))
          }
        />
      ))}
    </>
  );
}
