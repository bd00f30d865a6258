import { words } from '../../../../.generated/locales/evaluate.js';
import { useLocale, useWords } from '../../../../components/Locale.tsx';
import { PageText } from '../../../../components/PageText.tsx';
import type { Protocol } from '../../../../core/protocol/schema.ts';
import { localText } from '../../../../core/protocol/view.ts';
import { partHref } from '../parts.ts';
import css from './Evaluate.module.css';
import type { Tested } from './run-evaluation.ts';

const mostConfusions = 20;
const mostPosts = 50;

/** The figures, which replies are taken for one another, and the posts that nothing fits. */
export function EvaluationResult({
  protocol,
  tested,
  onClose,
}: {
  readonly protocol: Protocol;
  readonly tested: Tested;
  /** After a link to a reply. */
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const locale = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const { n, at1, at3, confusions } = tested.evaluation;
  const known = new Set(protocol.replies.map(({ id }) => id));
  const unknown = tested.outcomes.filter(({ post }) => post.reply !== undefined && !known.has(post.reply)).length;
  const without = tested.outcomes.filter(({ post }) => post.reply === undefined);
  const titleOf = (id: string) => {
    const reply = protocol.replies.find((one) => one.id === id);
    return (reply && localText(reply.title, locale, protocol.languages)) ?? id;
  };
  const link = (id: string) =>
    known.has(id) ? (
      <a href={partHref('replies', id)} onClick={onClose}>
        {titleOf(id)}
      </a>
    ) : (
      <PageText>{id}</PageText>
    );
  return (
    <section aria-label={say.result}>
      <dl className={css['figures']}>
        <div>
          <dt>{say.first}</dt>
          <dd>{n === 0 ? '–' : percent.format(at1)}</dd>
        </div>
        <div>
          <dt>{say.inThree}</dt>
          <dd>{n === 0 ? '–' : percent.format(at3)}</dd>
        </div>
        <div>
          <dt>{say.noneSeen}</dt>
          <dd>
            {without.length === 0 ? '–' : percent.format(without.filter(({ fits }) => !fits).length / without.length)}
          </dd>
        </div>
      </dl>
      <p className={css['small']}>
        {say.of({ count: n, without: without.length })} {unknown > 0 && say.unknown({ count: unknown })}
      </p>
      {confusions.length > 0 && (
        <table className={css['table']} aria-label={say.confused}>
          <thead>
            <tr>
              <th scope="col">{say.right}</th>
              <th scope="col">{say.cameFirst}</th>
              <th scope="col">{say.times}</th>
            </tr>
          </thead>
          <tbody>
            {confusions.slice(0, mostConfusions).map(({ reply, first, count }) => (
              <tr key={`${reply} ${first}`}>
                <td>{link(reply)}</td>
                <td>{link(first)}</td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {without.length > 0 && (
        <details>
          <summary>{say.without({ count: without.length })}</summary>
          <ul className={css['posts']}>
            {withoutTwins(without)
              .slice(0, mostPosts)
              .map(({ post, first, fits }) => (
                <li key={post.text}>
                  <PageText>{post.text}</PageText>
                  <span className={css['small']}>
                    {fits && first !== undefined ? say.seenAs({ title: titleOf(first) }) : say.seenAsNone}
                  </span>
                </li>
              ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Each text once: the same post says nothing new. */
const withoutTwins = (outcomes: Tested['outcomes']) => [
  ...new Map(outcomes.map((one) => [one.post.text, one])).values(),
];
