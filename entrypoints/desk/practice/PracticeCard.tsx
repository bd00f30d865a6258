import { useId } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import button from '../../../components/Button.module.css';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useWords } from '../../../components/Locale.tsx';
import type { Starter } from '../protocol/starters.ts';
import css from './Practice.module.css';

/** The newest posts are on the forum's second page. */
const pages = { forum: '/practice/forum.html?page=2', feed: '/practice/feed.html' } as const;

/** One page of the practice site: what there is to try, and the protocol that goes with it. */
export function PracticeCard({
  starter,
  loaded,
  onLoad,
}: {
  readonly starter: Starter;
  /** Name of the protocol that is loaded. */
  readonly loaded: string | undefined;
  readonly onLoad: () => void;
}) {
  const { practice: say } = useWords(words);
  const heading = useId();
  const { name, practice } = starter;
  const isLoaded = loaded === name;
  const { title, about, first, second, third } = say.cards[practice];
  return (
    <li className={css['card']} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p>{about}</p>
      <ol className={css['tries']}>
        {[first, second, third].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={css['needs']} data-ok={isLoaded}>
        <Icon name={isLoaded ? 'check' : 'warning'} />
        <span>
          {isLoaded
            ? say.fits({ name })
            : loaded === undefined
              ? say.needs({ name })
              : say.needsOther({ name, loaded })}
        </span>
      </p>
      <p className={css['acts']}>
        {!isLoaded && (
          <Button kind="primary" onClick={onLoad}>
            {say.load({ name })}
          </Button>
        )}
        <a
          className={button['button']}
          data-kind={isLoaded ? 'primary' : 'plain'}
          href={pages[practice]}
          target="_blank"
          rel="noreferrer"
        >
          {say.open({ title })}
        </a>
      </p>
    </li>
  );
}
