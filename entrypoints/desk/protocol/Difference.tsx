import { words } from '../../../.generated/locales/desk.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { compareProtocols } from '../../../core/protocol/difference.ts';
import type { Protocol, Reply } from '../../../core/protocol/schema.ts';
import { localText } from '../../../core/protocol/view.ts';
import css from './Load.module.css';

/** What taking this file changes; without one before it, what is in it. */
export function Difference({ before, after }: { readonly before: Protocol | undefined; readonly after: Protocol }) {
  const { load: say } = useWords(words);
  const locale = useLocale();
  // Another organisation's protocol: that every reply differs says nothing.
  if (before === undefined || before.name !== after.name) {
    return (
      <Counts
        rows={[
          [say.replies, after.replies.length],
          [say.categories, after.categories?.length ?? 0],
          [say.departments, after.departments?.length ?? 0],
          [say.targets, after.targets.length],
        ]}
      />
    );
  }
  const { added, changed, removed, same, parts } = compareProtocols(before, after);
  const groups: readonly (readonly [string, readonly Reply[]])[] = [
    [say.new, added],
    [say.changed, changed],
    [say.removed, removed],
  ];
  const count = added.length + changed.length + removed.length;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <>
      <Counts rows={[...groups.map(([name, replies]) => [name, replies.length] as const), [say.unchanged, same]]} />
      {count > 0 && (
        <details className={css['changes']}>
          <summary>{say.which({ count })}</summary>
          <ul>
            {groups.flatMap(([name, replies]) =>
              replies.map((reply) => (
                <li key={reply.id}>
                  <Tag>{name}</Tag>
                  {localText(reply.title, locale, after.languages) ?? reply.id}
                </li>
              )),
            )}
          </ul>
        </details>
      )}
      <p className={css['changes']}>
        {parts.length === 0
          ? say.partsSame
          : say.parts({ parts: list.format(parts.map((part) => say.partNames[part])) })}
      </p>
    </>
  );
}

function Counts({ rows }: { readonly rows: readonly (readonly [string, number])[] }) {
  return (
    <dl className={css['counts']}>
      {rows.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
