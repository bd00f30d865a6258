import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { useClockWords } from '../../../components/clock-words.ts';
import { Icon } from '../../../components/Icon.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { Heading, Section } from '../../../components/Row.tsx';
import { SiteSign } from '../../../components/SiteSign.tsx';
import { Tag } from '../../../components/Tag.tsx';
import type { Contact } from '../../../core/contact.ts';
import { webLink } from '../sites.ts';
import css from './ContactPanel.module.css';
import { useContactSite } from './contact-words.ts';

/** What the customer wrote, and what we said. */
export function ContactTexts({ contact, now }: { readonly contact: Contact; readonly now: Date }) {
  const { log } = useWords(words);
  const { faithfulness } = useWords(common);
  const clock = useClockWords();
  const site = useContactSite(contact);
  const { author, permalink, posted, postText, replyText, replyTitle, protocolVersion, answeredAt } = contact;
  const title = contact.channel === undefined ? log.post : log.handTitle;
  const profile = webLink(author.url);
  const handle = author.handle === undefined ? undefined : `@${author.handle.replace(/^@/, '')}`;
  return (
    <>
      <Section sign={<SiteSign sign={site.sign} name={site.name} />} label={title}>
        <Heading end={<Out href={webLink(permalink)}>{log.openPost}</Out>}>
          <h3>{title}</h3>
        </Heading>
        <p className={css['meta']}>
          {site.name}
          {handle !== undefined && (
            <>, {profile === undefined ? <PageText>{handle}</PageText> : <Out href={profile}>{handle}</Out>}</>
          )}
          {posted !== undefined && (
            <>
              , <time dateTime={posted.at}>{clock.moment(posted.at, now)}</time>
            </>
          )}
        </p>
        <p className={css['text']} lang={contact.language}>
          {postText === undefined ? (
            <span className={css['meta']}>{contact.channel === undefined ? log.noPostText : log.noPostByHand}</span>
          ) : (
            <PageText>{postText}</PageText>
          )}
        </p>
      </Section>
      {replyText !== undefined && (
        <Section sign={<Icon name="reply" />} label={log.reply}>
          <Heading
            end={
              answeredAt !== undefined && (
                <span className={css['meta']}>
                  <time dateTime={answeredAt}>{clock.moment(answeredAt, now)}</time>
                  {contact.agent !== '' && `, ${contact.agent}`}
                </span>
              )
            }
          >
            <h3>{log.reply}</h3>
            {contact.faithfulness !== undefined && <Tag>{faithfulness[contact.faithfulness]}</Tag>}
          </Heading>
          <p className={css['text']} lang={contact.language}>
            <PageText>{replyText}</PageText>
          </p>
          <p className={css['under']}>
            {replyTitle !== undefined &&
              (protocolVersion === undefined
                ? replyTitle
                : log.replyFrom({ title: replyTitle, version: protocolVersion }))}{' '}
            {contact.replySeen === false ? (
              log.notSeen
            ) : (
              <Out href={webLink(contact.replyPermalink)}>{log.openReply}</Out>
            )}
          </p>
        </Section>
      )}
    </>
  );
}

/** A link to the site. It tells the site nothing of where the person came from. */
function Out({ href, children }: { readonly href: string | undefined; readonly children: string }) {
  if (href === undefined) return null;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
