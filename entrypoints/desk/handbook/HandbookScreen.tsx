import { words } from '../../../.generated/locales/files.js';
import { Button } from '../../../components/Button.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import type { ProtocolView } from '../../../core/messages.ts';
import { Head, Scroll } from '../DeskFrame.tsx';
import { useKeptProtocol } from '../protocol/use-kept-protocol.ts';
import { hrefOf } from '../route.ts';
import { Agreements } from './Agreements.tsx';
import css from './Handbook.module.css';
import { HandbookArticles } from './HandbookArticles.tsx';
import { HandbookReplies } from './HandbookReplies.tsx';

/** The whole protocol to read from paper: replies by category, articles, and what was agreed on. */
export function HandbookScreen({ view }: { readonly view: ProtocolView | undefined }) {
  const { handbook: say } = useWords(words);
  const locale = useLocale();
  const protocol = useKeptProtocol(view)?.protocol;
  if (view === undefined || protocol === undefined) {
    return (
      <>
        <Head title={say.title} />
        <Scroll>
          <p className={css['page']}>{say.none}</p>
        </Scroll>
      </>
    );
  }
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const day = protocol.updatedAt === undefined ? undefined : date.format(new Date(`${protocol.updatedAt}T12:00`));
  const drafts = protocol.replies.filter(({ status }) => status === 'draft').length;
  return (
    <div className={css['screen']}>
      <div className={css['head']}>
        <Head title={say.title} meta={view.name}>
          <a href={hrefOf({ screen: 'protocol' })}>{say.back}</a>
          <Button kind="primary" onClick={() => window.print()}>
            {say.print}
          </Button>
        </Head>
      </div>
      <div className={css['scroll']}>
        <article className={css['page']} aria-label={protocol.name}>
          <h1 className={css['name']}>{protocol.name}</h1>
          <p className={css['meta']}>
            {day === undefined ? `v${protocol.version}` : say.meta({ version: protocol.version, date: day })}
            {protocol.author !== undefined && `, ${protocol.author}`}
          </p>
          {protocol.summary !== undefined && <p>{protocol.summary}</p>}
          {drafts > 0 && <p className={css['meta']}>{say.drafts({ count: drafts })}</p>}
          <HandbookReplies protocol={protocol} />
          <HandbookArticles protocol={protocol} />
          <Agreements protocol={protocol} />
        </article>
      </div>
    </div>
  );
}
