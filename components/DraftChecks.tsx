import { useState } from 'react';
import { words as names } from '../.generated/locales/checkNames.js';
import { words as checkWords } from '../.generated/locales/checks.js';
import { words } from '../.generated/locales/sidebar.js';
import type { DraftCheck } from '../core/protocol/checks.ts';
import { sayCheck } from '../core/protocol/say.ts';
import { Button } from './Button.tsx';
import css from './DraftChecks.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { useWords } from './Locale.tsx';
import { Actions, Row } from './Row.tsx';
import { Spoken } from './Spoken.tsx';
import { visibleText } from './visible-text.ts';

/** One line of the list; two forbidden words are two lines. */
export const lineOf = (check: DraftCheck): string => `${check.id} ${check.data.found ?? ''}`;

const signs: Readonly<Record<DraftCheck['weight'], IconName>> = { stop: 'stop', warn: 'warning', tip: 'question' };
/** For these a private message is the way out. */
const goPrivate: readonly DraftCheck['id'][] = ['confidential', 'contactData', 'privateOnly'];

interface DraftChecksProps {
  /** Heaviest first. */
  readonly checks: readonly DraftCheck[];
  /** The one line that is open; `undefined`, or one that is gone: the heaviest that is no tip; '': none. */
  readonly open: string | undefined;
  readonly onOpen: (line: string) => void;
  /** To the place in the text. Absent: there is no text to go to. */
  readonly onJump?: ((check: DraftCheck) => void) | undefined;
  readonly onPrivate?: (() => void) | undefined;
  /** Another text of the same reply. */
  readonly onVariant?: (() => void) | undefined;
  readonly onDismiss?: ((check: DraftCheck) => void) | undefined;
}

/** What is to be said of a draft: red and amber lines, tips folded. One line is open at a time, with what to do. */
export function DraftChecks(props: DraftChecksProps) {
  const { checks, onOpen } = props;
  const { checks: say } = useWords(words);
  const [showsTips, setShowsTips] = useState(false);
  const heavy = checks.filter(({ weight }) => weight !== 'tip');
  const tips = checks.filter(({ weight }) => weight === 'tip');
  const count = (weight: DraftCheck['weight']) => heavy.filter((check) => check.weight === weight).length;
  // When the open line was mended the heaviest that is left opens.
  const isKnown = props.open === '' || checks.some((check) => lineOf(check) === props.open);
  const open = isKnown ? props.open : heavy[0] && lineOf(heavy[0]);
  const line = (check: DraftCheck) => (
    <Line key={lineOf(check)} {...props} check={check} isOpen={open === lineOf(check)} />
  );
  return (
    <>
      {/* Stands there before there is something to say, or it would not be read out. */}
      <div role="status">
        {heavy.length > 0 && <Spoken>{say.spoken({ stops: count('stop'), warns: count('warn') })}</Spoken>}
      </div>
      {checks.length > 0 && (
        <section className={css['checks']} aria-label={say.title}>
          {heavy.length > 0 && <ul className={css['list']}>{heavy.map(line)}</ul>}
          {tips.length > 0 && (
            <>
              <Row>
                <button
                  type="button"
                  className={css['tips']}
                  aria-expanded={showsTips}
                  onClick={() => {
                    setShowsTips(!showsTips);
                    // What is folded away is not open.
                    if (showsTips && tips.some((tip) => lineOf(tip) === open)) onOpen('');
                  }}
                >
                  {say.tips({ count: tips.length })}
                  <Icon name={showsTips ? 'down' : 'right'} />
                </button>
              </Row>
              {showsTips && <ul className={css['list']}>{tips.map(line)}</ul>}
            </>
          )}
        </section>
      )}
    </>
  );
}

function Line({
  check,
  isOpen,
  onOpen,
  onJump,
  onPrivate,
  onVariant,
  onDismiss,
}: DraftChecksProps & { readonly check: DraftCheck; readonly isOpen: boolean }) {
  const { checks: say } = useWords(words);
  const sentences = useWords(checkWords);
  const name = useWords(names)[check.id];
  const { weight, place, id } = check;
  const jump = place === undefined ? undefined : onJump;
  const goesPrivate = goPrivate.includes(id) ? onPrivate : undefined;
  const variant = id === 'sameText' && check.data.variant === 'yes' ? onVariant : undefined;
  const dismiss = weight === 'tip' ? onDismiss : undefined;
  return (
    <li className={css['line']} data-weight={weight}>
      <Row sign={<Icon name={signs[weight]} />}>
        <button
          type="button"
          className={css['name']}
          aria-expanded={isOpen}
          onClick={() => {
            onOpen(isOpen ? '' : lineOf(check));
            if (!isOpen) jump?.(check);
          }}
        >
          <Spoken>{say.weight[weight]}</Spoken> {name}
          {check.data.found !== undefined && !isOpen && <span> {visibleText(check.data.found)}</span>}
        </button>
        {isOpen && (
          <>
            <p className={css['what']}>{visibleText(sayCheck(check, sentences))}</p>
            {(jump ?? goesPrivate ?? variant ?? dismiss) !== undefined && (
              <Actions>
                {jump && (
                  <Button small keys="F8" onClick={() => jump(check)}>
                    {say.jump}
                  </Button>
                )}
                {goesPrivate && (
                  <Button small icon="lock" onClick={goesPrivate}>
                    {say.goPrivate}
                  </Button>
                )}
                {variant && (
                  <Button small icon="next" onClick={variant}>
                    {say.variant}
                  </Button>
                )}
                {dismiss && (
                  <Button kind="quiet" small onClick={() => dismiss(check)}>
                    {say.dismiss}
                  </Button>
                )}
              </Actions>
            )}
          </>
        )}
      </Row>
    </li>
  );
}
