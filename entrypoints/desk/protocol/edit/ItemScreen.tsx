import { type ReactNode, useRef, useState } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { useKeys } from '../../../../components/use-keys.ts';
import { type ItemOf, itemsOf, type ItemList as List } from '../../../../core/protocol/edit-lists.ts';
import type { Protocol } from '../../../../core/protocol/schema.ts';
import type { ProtocolRow } from '../../../../storage/rows.ts';
import { goTo, type Route } from '../../route.ts';
import css from '../Protocol.module.css';
import { type Part, partHref } from '../parts.ts';
import { ChangeDone } from './ChangeDone.tsx';
import { ItemList, type ListGroup, type ListWords } from './ItemList.tsx';
import { draftSlot, dropDraft, readDraft } from './kept-draft.ts';
import { useDirectChange } from './use-direct-change.ts';
import type { EditStart } from './use-item-edit.ts';

/** What a form of a part gets. */
export interface ItemFormProps<L extends List> {
  readonly row: ProtocolRow;
  readonly start: EditStart<ItemOf<L>>;
  /** @param title as it reads in a list */
  readonly onSaved: (id: string, title: string) => void;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** One part of the protocol: a list with search on the left, the form of the open row beside it. */
export function ItemScreen<L extends List>({
  part,
  list,
  route,
  row,
  say,
  empty,
  blank,
  groupsOf,
  titleOf,
  without,
  form,
}: {
  readonly part: Part;
  readonly list: L;
  readonly route: Route;
  readonly row: ProtocolRow;
  readonly say: ListWords;
  /** What the part is for, while it holds nothing. */
  readonly empty: { readonly title: string; readonly why: string };
  readonly blank: () => ItemOf<L>;
  /** What fits what was typed, in the order of the screen. */
  readonly groupsOf: (items: readonly ItemOf<L>[], typed: string) => readonly ListGroup[];
  readonly titleOf: (item: ItemOf<L>) => string;
  /** The protocol without the row, and without what others say of it. */
  readonly without: (protocol: Protocol, id: string) => Protocol;
  readonly form: (props: ItemFormProps<L>) => ReactNode;
}) {
  const { editItem } = useWords(words);
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const removing = useDirectChange(row);
  const [saved, setSaved] = useState<{ readonly id: string; readonly title: string }>();
  const { protocol } = row;
  const items = itemsOf(protocol, list);
  const groups = groupsOf(items, typed);
  const inOrder = groups.flatMap((group) => group.items);
  const isNew = route.search.get('edit') === 'new';
  const firstShown = groups.find(({ isFolded }) => !isFolded)?.items[0]?.id ?? inOrder[0]?.id;
  const open = isNew ? undefined : items.find(({ id }) => id === (route.id ?? firstShown));
  const slotOf = (what: string) => draftSlot(protocol.name, list, what);

  const move = (step: 1 | -1) => {
    const at = inOrder.findIndex(({ id }) => id === open?.id);
    const to = inOrder[at < 0 ? 0 : at + step];
    if (to === undefined) return;
    goTo(partHref(part, to.id), 'replace');
    const links = document.querySelectorAll<HTMLElement>('[data-item]');
    [...links].find(({ dataset }) => dataset['item'] === to.id)?.focus();
  };
  // In a form the arrows belong to its fields: they move through the list only from the list.
  const inList = (step: 1 | -1) => () => {
    if (document.activeElement?.closest('[data-item]')) move(step);
  };
  useKeys({ '/': () => search.current?.focus(), arrowdown: inList(1), arrowup: inList(-1) });

  const start: EditStart<ItemOf<L>> | undefined = isNew
    ? { item: blank(), isNew: true, slot: 'new' }
    : open && { item: open, isNew: false, slot: open.id };
  const toList = () => goTo(partHref(part));
  const remove = async () => {
    if (open === undefined) return;
    const title = titleOf(open);
    const changed = without(protocol, open.id);
    if (!(await removing.make(changed, editItem.removed({ title }), editItem.summaryRemove({ title })))) return;
    dropDraft(slotOf(open.id));
    toList();
  };

  return (
    <div className={css['three']}>
      <ItemList
        groups={groups}
        openId={open?.id}
        say={say}
        typed={typed}
        hasNewDraft={readDraft(slotOf('new')) !== undefined}
        hasDraft={(id) => readDraft(slotOf(id)) !== undefined}
        searchRef={search}
        hrefFor={(id) => partHref(part, id)}
        onTyped={setTyped}
        onAdd={() => goTo(partHref(part, undefined, 'new'))}
      />
      <div className={css['pane']}>
        <ChangeDone change={removing} />
        {saved !== undefined && saved.id === open?.id && (
          <Notice tone="done" title={editItem.saved({ title: saved.title })} />
        )}
        {start === undefined && items.length === 0 && (
          <EmptyState icon="document" title={empty.title}>
            {empty.why}
          </EmptyState>
        )}
        {start !== undefined && (
          <div className={css['formPane']} key={slotOf(start.slot)}>
            {form({
              row,
              start,
              onSaved: (id, title) => {
                setSaved({ id, title });
                goTo(partHref(part, id), 'replace');
              },
              onClose: () => {
                setSaved(undefined);
                if (isNew) toList();
              },
              onRemove: () => void remove(),
            })}
          </div>
        )}
      </div>
    </div>
  );
}
