import { words } from '../.generated/locales/person.js';
import { siteName } from '../core/log/site-name.ts';
import type { PersonView } from '../core/messages.ts';
import { isSameHandle } from '../core/person/apply-person.ts';
import type { Handle } from '../core/person/person.ts';
import type { Refusal } from '../core/result.ts';
import { useOutside } from './Ask.tsx';
import { Button } from './Button.tsx';
import { useClockWords } from './clock-words.ts';
import { useWords } from './Locale.tsx';
import { PageText } from './PageText.tsx';
import css from './PersonPart.module.css';
import { visibleText } from './visible-text.ts';

/** The handles of one person, to unlink; and those that may be theirs, to link. A colleague decides. */
export function PersonHandles({
  view: { person, suggestions },
  handle,
  personId,
  now,
  onFailed,
}: {
  readonly view: PersonView;
  readonly handle: Handle;
  /** For a person who is not there yet. */
  readonly personId: string;
  readonly now: Date;
  readonly onFailed: (error: Refusal | undefined) => void;
}) {
  const { ask, newId } = useOutside();
  const say = useWords(words);
  const clock = useClockWords();
  const linked = person?.handles ?? [];
  const unlink = async (one: Handle) => {
    if (person === undefined) return;
    const { site, author } = one;
    const answer = await ask('unlinkHandle', { commandId: newId(), id: person.id, handle: { site, author } });
    onFailed(answer.ok ? undefined : answer.error);
  };
  const link = async (other: Handle) => {
    const { site, author } = handle;
    const answer = await ask('linkHandles', { commandId: newId(), personId, one: { site, author }, other });
    onFailed(answer.ok ? undefined : answer.error);
  };
  return (
    <>
      {linked.length > 1 && (
        <ul className={css['handles']} aria-label={say.handles}>
          {linked.map((one) => (
            <li key={keyOf(one)}>
              <span>
                <HandleName handle={one} />
                <span className={css['meta']}>
                  {isSameHandle(one, handle)
                    ? say.thisOne
                    : say.linkedBy({ agent: one.agent || say.somebody, day: clock.day(one.at, now) })}
                </span>
              </span>
              <Button small aria-label={say.unlinkOne({ name: nameOf(one) })} onClick={() => void unlink(one)}>
                {say.unlink}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {suggestions.length > 0 && (
        <>
          <p className={css['meta']}>{say.suggested}</p>
          <ul className={css['handles']} aria-label={say.suggestions}>
            {suggestions.map(({ handle: one, reasons }) => (
              <li key={keyOf(one)}>
                <span>
                  <HandleName handle={one} />
                  <span className={css['meta']}>{reasons.map((reason) => say.reasons[reason]).join(', ')}</span>
                </span>
                <Button small aria-label={say.linkOne({ name: nameOf(one) })} onClick={() => void link(one)}>
                  {say.link}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Name, account name and site, in the words of the site. */
export function HandleName({ handle: { site, author } }: { readonly handle: Handle }) {
  return (
    <span className={css['name']}>
      <b>
        <PageText>{author.name}</PageText>
      </b>
      {author.handle !== undefined && <PageText>{` @${author.handle.replace(/^@/, '')}`}</PageText>}{' '}
      <span className={css['meta']}>{siteName(site)}</span>
    </span>
  );
}

function keyOf({ site, author }: Handle): string {
  return `${site} ${author.id ?? author.handle ?? author.name}`;
}

function nameOf({ site, author }: Handle): string {
  return `${visibleText(author.name)} (${siteName(site)})`;
}
