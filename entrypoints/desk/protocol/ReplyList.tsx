import type { ReactNode, RefObject } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { Icon } from '../../../components/Icon.tsx';
import type { IconName } from '../../../components/icons.ts';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Spoken } from '../../../components/Spoken.tsx';
import { useKeyOf } from '../../../components/suggestion-words.ts';
import type { CoverageWarning } from '../../../core/protocol/coverage.ts';
import type { Language, Reply } from '../../../core/protocol/schema.ts';
import { localText } from '../../../core/protocol/view.ts';
import { ListSearch } from './edit/ListSearch.tsx';
import css from './Protocol.module.css';
import { heldBack, type ReplyGroup } from './reply-search.ts';

const signs: Readonly<Record<Reply['use'], IconName>> = { 'as-is': 'check', 'as-base': 'edit', personal: 'hand' };

/** Every reply by its title, under its category. */
export function ReplyList({
  groups,
  count,
  openId,
  typed,
  searchRef,
  languages,
  day,
  warnings,
  picked,
  titleOf,
  replyTitleOf,
  hrefFor,
  hasDraft,
  onTyped,
  onPick,
  children,
}: {
  readonly groups: readonly ReplyGroup[];
  readonly count: number;
  readonly openId: string | undefined;
  readonly typed: string;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly languages: readonly Language[];
  readonly day: string;
  /** What there is to look at in a reply, by its id. */
  readonly warnings: ReadonlyMap<string, readonly CoverageWarning[]>;
  /** Absent while one reply at a time is looked at. */
  readonly picked: ReadonlySet<string> | undefined;
  readonly titleOf: (id: string) => string;
  readonly replyTitleOf: (id: string) => string;
  readonly hrefFor: (id: string) => string;
  /** Somebody began to change it in this tab. */
  readonly hasDraft: (id: string) => boolean;
  readonly onTyped: (typed: string) => void;
  readonly onPick: (id: string, isPicked: boolean) => void;
  /** Under the search box: what the list can be narrowed to. */
  readonly children?: ReactNode;
}) {
  const { protocol: say, editItem, bulk } = useWords(words);
  const { use } = useWords(common);
  const locale = useLocale();
  // That it expired is said already by why it is not offered.
  const warningOf = (id: string, held: string | undefined) =>
    (warnings.get(id) ?? []).flatMap((warning) => {
      if (warning.kind === 'twin') return [bulk.short.twin({ title: replyTitleOf(warning.other) })];
      if (warning.kind === 'neverUsed') return [bulk.short.neverUsed({ days: warning.days })];
      return warning.kind === 'expired' || held === 'draft' ? [] : [bulk.short.noExamples];
    });
  return (
    <nav className={css['list']} aria-label={say.replies}>
      <div className={css['find']}>
        <ListSearch ref={searchRef} label={say.search} typed={typed} onTyped={onTyped} />
        <p role="status">{say.count({ count })}</p>
        {children}
      </div>
      {groups.map(({ id, replies }) => (
        <section key={id} aria-label={titleOf(id)}>
          <h2>
            {titleOf(id)} <span>{replies.length}</span>
          </h2>
          <ul>
            {replies.map((reply) => {
              const held = heldBack(reply, day);
              return (
                <li key={reply.id} className={picked === undefined ? undefined : css['pickRow']}>
                  {picked !== undefined && (
                    <input
                      type="checkbox"
                      className={css['pick']}
                      aria-label={localText(reply.title, locale, languages) ?? reply.id}
                      checked={picked.has(reply.id)}
                      onChange={(event) => onPick(reply.id, event.currentTarget.checked)}
                    />
                  )}
                  <a
                    href={hrefFor(reply.id)}
                    data-reply={reply.id}
                    aria-current={reply.id === openId ? 'true' : undefined}
                    title={use[useKeyOf[reply.use]]}
                  >
                    <Icon name={signs[reply.use]} />
                    <span>
                      {localText(reply.title, locale, languages) ?? reply.id}
                      <Spoken>, {use[useKeyOf[reply.use]]}</Spoken>
                      {held !== undefined && <span className={css['held']}>{say.held[held]}</span>}
                      {warningOf(reply.id, held).map((warning) => (
                        <span key={warning} className={css['held']}>
                          {warning}
                        </span>
                      ))}
                      {hasDraft(reply.id) && <span className={css['held']}>{editItem.unsaved}</span>}
                    </span>
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
