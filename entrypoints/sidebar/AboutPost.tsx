import { AnsweredBefore } from '../../components/AnsweredBefore.tsx';
import { useOutside } from '../../components/Ask.tsx';
import { EarlierContacts } from '../../components/EarlierContacts.tsx';
import { useLocale } from '../../components/Locale.tsx';
import { hasPersonLine, PersonLine } from '../../components/PersonLine.tsx';
import { PostCategory } from '../../components/PostCategory.tsx';
import { PostNote } from '../../components/PostNote.tsx';
import { useAsked } from '../../components/use-asked.ts';
import type { PostView, ProtocolView } from '../../core/messages.ts';
import { localText } from '../../core/protocol/view.ts';

/** What is known beside the post itself: its category, a note, what we said before, and who this is. */
export function AboutPost({
  view: { row, earlier },
  protocol,
  now,
  hasCategory,
}: {
  readonly view: PostView;
  readonly protocol: ProtocolView;
  readonly now: Date;
  readonly hasCategory: boolean;
}) {
  const { ask, newId } = useOutside();
  const locale = useLocale();
  const publicly = useAsked('answeredBefore', { key: row.key }, ['protocol']);
  return (
    <>
      {hasCategory && (
        <PostCategory
          key={`${row.key} category`}
          category={row.category}
          categories={protocol.categories.map(({ id, title }) => ({
            value: id,
            label: localText(title, locale, protocol.languages) ?? id,
          }))}
          onChoice={async (category) => (await ask('changePost', { commandId: newId(), key: row.key, category })).ok}
        />
      )}
      <PostNote
        key={row.key}
        note={row.note ?? ''}
        onSave={async (note) => (await ask('notePost', { commandId: newId(), key: row.key, note })).ok}
      />
      <AnsweredBefore contacts={publicly.value?.contacts ?? []} now={now} />
      {hasPersonLine(protocol, row) ? (
        <PersonLine key={`${row.key} person`} handle={row.post} now={now} zone={protocol.zone} />
      ) : (
        <EarlierContacts contacts={earlier} now={now} />
      )}
    </>
  );
}
