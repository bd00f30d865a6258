import { words } from '../.generated/locales/sidebar.js';
import type { ProtocolView } from '../core/messages.ts';
import type { Notice } from '../core/protocol/schema.ts';
import { isUsable, languageFor } from '../core/protocol/view.ts';
import { Button, IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useLocale, useWords } from './Locale.tsx';
import css from './NoticeList.module.css';
import { untilWords } from './notice-words.ts';
import { Actions, Section, Why } from './Row.tsx';
import { Tag } from './Tag.tsx';

interface NoticeListProps {
  /** In force now. */
  readonly notices: readonly Notice[];
  readonly protocol: Pick<ProtocolView, 'languages' | 'replies'>;
  readonly clock: string;
  /** Ids of those whose text is shown. */
  readonly open: readonly string[];
  readonly onOpen: (id: string, isOpen: boolean) => void;
  /** Absent where it is only shown how it reads. */
  readonly onPutAway?: (id: string) => void;
  /** Opens the text with which we tell of it ourselves. */
  readonly onReport?: (notice: Notice) => void;
}

/** "Actueel": a line for each notice in force; one press shows what it says. */
export function NoticeList({ notices, ...props }: NoticeListProps) {
  const say = useWords(words).notices;
  if (notices.length === 0) return null;
  return (
    <Section tight label={say.title} tone="soon" sign={<Icon name="flag" />}>
      <ul className={css['list']}>
        {notices.map((notice) => (
          <Item key={notice.id} notice={notice} {...props} />
        ))}
      </ul>
    </Section>
  );
}

function Item({
  notice,
  protocol,
  clock,
  open,
  onOpen,
  onPutAway,
  onReport,
}: Omit<NoticeListProps, 'notices'> & { readonly notice: Notice }) {
  const say = useWords(words).notices;
  const locale = useLocale();
  const isOpen = open.includes(notice.id);
  const inTitle = languageFor(notice.title, locale, protocol.languages);
  const inText = languageFor(notice.text, locale, protocol.languages);
  const title = (inTitle && notice.title[inTitle]) ?? notice.id;
  const report = protocol.replies.find((reply) => reply.id === notice.report && isUsable(reply, clock.slice(0, 10)));
  return (
    <li>
      <div className={css['head']}>
        <button
          type="button"
          className={css['title']}
          aria-expanded={isOpen}
          lang={inTitle}
          onClick={() => onOpen(notice.id, !isOpen)}
        >
          <Icon name={isOpen ? 'down' : 'right'} />
          {title}
        </button>
        {onPutAway !== undefined && (
          <IconButton small icon="close" label={say.putAway({ title })} onClick={() => onPutAway(notice.id)} />
        )}
      </div>
      <p className={css['until']}>
        <Tag kind={notice.kind === 'fault' ? 'late' : 'soon'}>{say.kinds[notice.kind]}</Tag>{' '}
        {untilWords(notice, clock, locale)}
      </p>
      {isOpen && (
        <>
          <div lang={inText} className={css['text']}>
            <Why>{inText && notice.text[inText]}</Why>
          </div>
          {report !== undefined && onReport !== undefined && (
            <Actions>
              <Button small icon="flag" onClick={() => onReport(notice)}>
                {say.report}
              </Button>
            </Actions>
          )}
        </>
      )}
    </li>
  );
}
