import { words } from '../../../.generated/locales/desk.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { changedAdapters, compareProtocols } from '../../../core/protocol/difference.ts';
import type { Protocol, Reply } from '../../../core/protocol/schema.ts';
import { localText } from '../../../core/protocol/view.ts';
import { AdapterChanges } from './AdapterChanges.tsx';
import css from './Load.module.css';

/** What taking this file changes; without one before it, what is in it. */
export function Difference({ before, after }: { readonly before: Protocol | undefined; readonly after: Protocol }) {
  const { load: say } = useWords(words);
  const locale = useLocale();
  const sites = changedAdapters(before?.name === after.name ? before : undefined, after);
  // Another organisation's protocol: that every reply differs says nothing.
  if (before === undefined || before.name !== after.name) {
    return (
      <>
        <Counts
          rows={[
            [say.replies, after.replies.length],
            [say.categories, after.categories?.length ?? 0],
            [say.departments, after.departments?.length ?? 0],
            [say.targets, after.targets.length],
          ]}
        />
        <Sites sites={sites} />
      </>
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
      <Sites sites={sites} />
    </>
  );
}

/** A site that is no longer read is more than a word in a list. */
function Sites({ sites }: { readonly sites: ReturnType<typeof changedAdapters> }) {
  const { adapterChanges: say } = useWords(words);
  if (sites.length === 0) return null;
  return (
    <section className={css['changes']} aria-label={say.title}>
      <h3 className={css['subtitle']}>{say.title}</h3>
      <AdapterChanges changes={sites} />
    </section>
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
