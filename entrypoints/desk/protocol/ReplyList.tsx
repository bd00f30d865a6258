import type { RefObject } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { Icon } from '../../../components/Icon.tsx';
import type { IconName } from '../../../components/icons.ts';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Spoken } from '../../../components/Spoken.tsx';
import { useKeyOf } from '../../../components/suggestion-words.ts';
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
  titleOf,
  hrefFor,
  onTyped,
}: {
  readonly groups: readonly ReplyGroup[];
  readonly count: number;
  readonly openId: string | undefined;
  readonly typed: string;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly languages: readonly Language[];
  readonly day: string;
  readonly titleOf: (id: string) => string;
  readonly hrefFor: (id: string) => string;
  readonly onTyped: (typed: string) => void;
}) {
  const { protocol: say } = useWords(words);
  const { use } = useWords(common);
  const locale = useLocale();
  return (
    <nav className={css['list']} aria-label={say.replies}>
      <div className={css['find']}>
        <ListSearch ref={searchRef} label={say.search} typed={typed} onTyped={onTyped} />
        <p role="status">{say.count({ count })}</p>
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
                <li key={reply.id}>
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
