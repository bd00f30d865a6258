import type { Ref } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import css from '../Protocol.module.css';
import own from './ItemList.module.css';
import { ListSearch } from './ListSearch.tsx';

/** A row of a list as it is shown. */
export interface ListItem {
  readonly id: string;
  readonly title: string;
  /** Under the title: until when, which department. */
  readonly note?: string | undefined;
  /** The note is something to look at. */
  readonly isWarning?: boolean;
}

export interface ListGroup {
  readonly id: string;
  /** '' for a list without headings. */
  readonly title: string;
  readonly items: readonly ListItem[];
  /** Shown on request only: what is over. */
  readonly isFolded?: boolean;
}

/** Names of a list: "Actueel", "Zoek in actueel", "Nieuw actueel bericht". */
export interface ListWords {
  readonly list: string;
  readonly search: string;
  readonly add: string;
  readonly count: (values: { count: number }) => string;
}

/** A list with its search box and the button that adds to it. */
export function ItemList({
  groups,
  openId,
  say,
  typed,
  hasNewDraft,
  hasDraft,
  searchRef,
  hrefFor,
  onTyped,
  onAdd,
}: {
  readonly groups: readonly ListGroup[];
  readonly openId: string | undefined;
  readonly say: ListWords;
  readonly typed: string;
  /** Somebody began a new one and did not save it. */
  readonly hasNewDraft: boolean;
  readonly hasDraft: (id: string) => boolean;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly hrefFor: (id: string) => string;
  readonly onTyped: (typed: string) => void;
  readonly onAdd: () => void;
}) {
  const { editItem } = useWords(words);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const rows = (items: readonly ListItem[]) => (
    <ul>
      {items.map(({ id, title, note, isWarning }) => (
        <li key={id}>
          <a
            href={hrefFor(id)}
            data-item={id}
            className={own['link']}
            aria-current={id === openId ? 'true' : undefined}
          >
            {title}
            {note !== undefined && <span className={isWarning ? css['held'] : own['note']}>{note}</span>}
            {hasDraft(id) && <span className={css['held']}>{editItem.unsaved}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav className={css['list']} aria-label={say.list}>
      <div className={css['find']}>
        <ListSearch ref={searchRef} label={say.search} typed={typed} onTyped={onTyped} />
        <p role="status">{say.count({ count })}</p>
        <Button wide onClick={onAdd}>
          {hasNewDraft ? editItem.goOn({ what: say.add }) : say.add}
        </Button>
      </div>
      {groups.map(({ id, title, items, isFolded }) =>
        isFolded ? (
          <details key={id} className={own['folded']} open={typed !== '' || items.some((one) => one.id === openId)}>
            <summary>
              {title} <span>{items.length}</span>
            </summary>
            {rows(items)}
          </details>
        ) : (
          <section key={id} aria-label={title || say.list}>
            {title !== '' && (
              <h2>
                {title} <span>{items.length}</span>
              </h2>
            )}
            {rows(items)}
          </section>
        ),
      )}
    </nav>
  );
}
