import { useState } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { words as protocolWords } from '../../../../.generated/locales/protocol.js';
import { useLocale, useWords } from '../../../../components/Locale.tsx';
import {
  findHalves,
  type ItemList,
  type ItemOf,
  itemsOf,
  tidyItem,
  withItem,
} from '../../../../core/protocol/edit-lists.ts';
import { newId } from '../../../../core/protocol/new-id.ts';
import type { Problem } from '../../../../core/protocol/problem.ts';
import { sayProblem } from '../../../../core/protocol/say.ts';
import { type Language, languages, type Protocol } from '../../../../core/protocol/schema.ts';
import { localText } from '../../../../core/protocol/view.ts';
import type { Refusal } from '../../../../core/result.ts';
import type { ProtocolRow } from '../../../../storage/rows.ts';
import { draftSlot, dropDraft, keepDraft, readDraft } from './kept-draft.ts';
import { useLeaveWarning } from './use-leave-warning.ts';
import { useSaveProtocol } from './use-save-protocol.ts';

/** What a form begins with. */
export interface EditStart<T> {
  readonly item: T;
  readonly isNew: boolean;
  /** Under which it is kept while it is written: `new`, `copy of ID`, an id. */
  readonly slot: string;
}

/** A row of the protocol that is being written. */
export interface ItemEdit<T> {
  readonly item: T;
  readonly isNew: boolean;
  /** As it reads in a list. */
  readonly title: string;
  readonly isChanged: boolean;
  /** The protocol was changed since it was begun. */
  readonly isBehind: boolean;
  readonly change: (patch: Partial<T>) => void;
  /** Ids of rows of another list that belong to it. */
  readonly links: readonly string[];
  readonly setLinks: (links: readonly string[]) => void;
  /** What is wrong with a field: `validUntil`; with a language in that one, or as a whole: `title`. */
  readonly problemOf: (field: string, language?: Language) => string | undefined;
  /** Language of the first thing that is wrong, when it is in one. */
  readonly problemIn: Language | undefined;
  /** Where it stands in the file: `replies[3].` */
  readonly root: string;
  /** Fields that keep what is typed begin anew when this changes. */
  readonly turn: string;
  readonly problems: readonly Problem[];
  readonly failed: Refusal | undefined;
  readonly isBusy: boolean;
  /** Saves it, finished if there is something to add, as a version; the id it got, or nothing when it was not saved. */
  readonly store: (summary: string, finish?: (item: T) => T) => Promise<string | undefined>;
  /** Throws away what was typed. */
  readonly discard: () => void;
}

/** What a row has to do with another list, and is kept there: the replies that refer to an article. */
export interface LinkRule {
  readonly of: (protocol: Protocol, id: string) => readonly string[];
  readonly set: (protocol: Protocol, id: string, links: readonly string[]) => Protocol;
}
const noLinks: LinkRule = { of: () => [], set: (protocol) => protocol };

/** Writing one row of a list of the protocol: kept by the tab, checked, saved as a version. */
export function useItemEdit<L extends ItemList>(
  list: L,
  row: ProtocolRow,
  { item: start, isNew, slot: what }: EditStart<ItemOf<L>>,
  linkRule: LinkRule = noLinks,
): ItemEdit<ItemOf<L>> {
  const { editItem: say } = useWords(words);
  const problemWords = useWords(protocolWords);
  const locale = useLocale();
  const { protocol, seq } = row;
  const slot = draftSlot(protocol.name, list, what);
  const begin = (): Draft<ItemOf<L>> => ({
    basedOn: seq,
    item: start,
    links: linkRule.of(protocol, start.id),
    isChanged: false,
  });
  const [draft, setDraft] = useState(() => {
    const kept = readDraft<ItemOf<L>>(slot);
    return kept === undefined ? begin() : { ...begin(), ...kept, isChanged: true };
  });
  const [round, setRound] = useState(0);
  const { basedOn, item, links, isChanged } = draft;
  // What nobody has touched follows the protocol; what somebody is writing does not move under their hands.
  if (!isChanged && seq > basedOn) setDraft(begin());
  const { save, problems, failed, isBusy } = useSaveProtocol();

  useLeaveWarning(isChanged);

  const items = itemsOf(protocol, list);
  const titleIn = ({ title }: ItemOf<L>, language: Language | undefined) =>
    localText<string>(title, language, protocol.languages) ?? '';
  const tidied = tidyItem(item);
  const title = titleIn(tidied, locale);
  const at = items.findIndex(({ id }) => id === start.id);
  const index = isNew || at < 0 ? items.length : at;
  const root = `${list}[${index}].`;

  const keep = (changed: Omit<Draft<ItemOf<L>>, 'isChanged'>) => {
    keepDraft(slot, changed);
    setDraft({ ...changed, isChanged: true });
  };
  const firstAt = problems.find(({ path }) => path.startsWith(root))?.path;

  return {
    item,
    isNew,
    title,
    isChanged,
    isBehind: isChanged && basedOn !== seq,
    problems,
    failed,
    isBusy,
    change: (patch) => keep({ basedOn, item: { ...item, ...patch }, links }),
    links,
    setLinks: (next) => keep({ basedOn, item, links: next }),
    root,
    turn: `${basedOn} ${round}`,
    problemOf: (field, language) => {
      const found = problems.find(({ path }) => {
        const rest = path.startsWith(root) ? path.slice(root.length) : '';
        if (language !== undefined) return rest === field || isAt(rest, `${field}.${language}`);
        return isAt(rest, field);
      });
      return found && sayProblem(found, problemWords).what;
    },
    problemIn: languages.find(
      (language) => firstAt !== undefined && new RegExp(`\\.${language}(?:$|[.[])`).test(firstAt),
    ),
    store: async (summary, finish = (one) => one) => {
      const id = isNew ? newId(titleIn(tidied, protocol.languages[0]), items, usualIds[list]) : start.id;
      const done = finish({ ...tidied, id });
      const why = summary.trim() || (isNew ? say.summaryAdd({ title }) : say.summaryEdit({ title }));
      const halves = findHalves(done, isNew ? undefined : start, [list, index], id);
      const after = await save(linkRule.set(withItem(protocol, list, done), id, links), seq, why, halves);
      if (after === undefined) return undefined;
      dropDraft(slot);
      setDraft({ basedOn: after, item: done, links, isChanged: false });
      return id;
    },
    discard: () => {
      dropDraft(slot);
      setDraft(begin());
      setRound(round + 1);
    },
  };
}

interface Draft<T> {
  readonly basedOn: number;
  readonly item: T;
  readonly links: readonly string[];
  readonly isChanged: boolean;
}

function isAt(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}

/** Ids for a row whose title has no letter. */
const usualIds: Readonly<Record<ItemList, string>> = { replies: 'antwoord', notices: 'actueel', articles: 'artikel' };
