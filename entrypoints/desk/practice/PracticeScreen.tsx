import { useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { useClockWords } from '../../../components/clock-words.ts';
import { useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { useNow } from '../../../components/use-now.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import { Head, Scroll } from '../DeskFrame.tsx';
import { useLog } from '../LogProvider.tsx';
import { LoadDialog } from '../protocol/LoadDialog.tsx';
import { starters } from '../protocol/starters.ts';
import { useKeptProtocol } from '../protocol/use-kept-protocol.ts';
import css from './Practice.module.css';
import { PracticeCard } from './PracticeCard.tsx';

const SHOWN = 8;

/** The whole job on two invented sites, without anybody on the other side. */
export function PracticeScreen({
  protocol,
  onLoaded,
}: {
  readonly protocol: ProtocolView | undefined;
  readonly onLoaded: () => void;
}) {
  const { practice: say, nav } = useWords(words);
  const { outcome } = useWords(common);
  const clock = useClockWords();
  const now = useNow(60_000);
  const [text, setText] = useState<string>();
  const done = useLog('practice', (log) => log.practiceContacts()).value ?? [];
  const row = useKeptProtocol(protocol);
  const isOwn = protocol !== undefined && starters.every(({ name }) => name !== protocol.name);
  return (
    <>
      <Head title={nav.practice} meta={say.meta} />
      <Scroll>
        <div className={css['practice']}>
          <p className={css['lead']}>{say.lead}</p>
          <ul className={css['cards']}>
            {starters.map((starter) => (
              <PracticeCard
                key={starter.id}
                starter={starter}
                loaded={protocol?.name}
                onLoad={() => void starter.read().then(setText)}
              />
            ))}
          </ul>
          {isOwn && <p className={css['small']}>{say.keepOwn({ name: protocol.name })}</p>}
          <section className={css['done']} aria-label={say.done}>
            <h2>{say.done}</h2>
            <p className={css['small']}>{done.length === 0 ? say.noneDone : say.outside}</p>
            <ul>
              {done.slice(0, SHOWN).map(({ id, createdAt, author, replyTitle, outcome: ended }) => (
                <li key={id}>
                  <time dateTime={createdAt}>{clock.moment(createdAt, now)}</time>
                  <b>
                    <PageText>{author.name}</PageText>
                  </b>
                  <span>{replyTitle === undefined ? outcome[ended] : `${replyTitle}, ${outcome[ended]}`}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </Scroll>
      {text !== undefined && (
        <LoadDialog
          text={text}
          current={row?.protocol}
          currentName={protocol?.name}
          onText={setText}
          onLoaded={onLoaded}
          onClose={() => setText(undefined)}
        />
      )}
    </>
  );
}
