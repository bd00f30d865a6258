import { type ReactNode, useRef, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { goTo, hrefOf, type Route } from '../route.ts';
import { titlesOf } from '../titles.ts';
import css from './Protocol.module.css';
import { ProtocolFacts } from './ProtocolFacts.tsx';
import { ReplyList } from './ReplyList.tsx';
import { ReplyView } from './ReplyView.tsx';
import { fitsReply, groupReplies } from './reply-search.ts';

/** Replies, one of them in full, and what else the team agreed on. */
export function LoadedProtocol({
  route,
  view,
  protocol,
  children,
}: {
  readonly route: Route;
  readonly view: ProtocolView;
  /** With targets and opening hours; absent while the log is being repaired. */
  readonly protocol: Protocol | undefined;
  readonly children: ReactNode;
}) {
  const { protocol: say } = useWords(words);
  const { now } = useOutside();
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const titleOf = titlesOf(view, locale);
  const found = view.replies.filter((reply) => fitsReply(reply, typed));
  const groups = groupReplies(found, view.categories);
  const inOrder = groups.flatMap(({ replies }) => replies);
  const open = view.replies.find(({ id }) => id === route.id) ?? inOrder[0];
  const hrefFor = (id: string) => hrefOf({ screen: 'protocol', id });
  const move = (step: 1 | -1) => {
    const at = inOrder.findIndex(({ id }) => id === open?.id);
    const to = inOrder[at < 0 ? 0 : at + step];
    if (to === undefined) return;
    goTo(hrefFor(to.id), 'replace');
    const links = document.querySelectorAll<HTMLElement>('[data-reply]');
    [...links].find(({ dataset }) => dataset['reply'] === to.id)?.focus();
  };
  useKeys({
    '/': () => search.current?.focus(),
    arrowdown: () => move(1),
    arrowup: () => move(-1),
  });

  const day = new Intl.DateTimeFormat('sv').format(now());
  return (
    <div className={css['three']}>
      <ReplyList
        groups={groups}
        count={found.length}
        openId={open?.id}
        typed={typed}
        searchRef={search}
        languages={view.languages}
        day={day}
        titleOf={(id) => (id === '' ? say.noCategory : titleOf(id))}
        hrefFor={hrefFor}
        onTyped={setTyped}
      />
      <div className={css['rest']}>
        <section className={css['reply']} aria-label={say.reply}>
          {open !== undefined && <ReplyView key={open.id} reply={open} protocol={view} day={day} titleOf={titleOf} />}
        </section>
        <ProtocolFacts view={view} protocol={protocol}>
          {children}
        </ProtocolFacts>
      </div>
    </div>
  );
}
