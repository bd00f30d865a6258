import { useState } from 'react';
import { words } from '../../../../../.generated/locales/desk.js';
import { useOutside } from '../../../../../components/Ask.tsx';
import { Icon } from '../../../../../components/Icon.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { NoticeList } from '../../../../../components/NoticeList.tsx';
import { tidyItem } from '../../../../../core/protocol/edit-lists.ts';
import { clockIn, noticeEffects } from '../../../../../core/protocol/notices.ts';
import type { Language, Notice, Protocol } from '../../../../../core/protocol/schema.ts';
import { isUsable, localText } from '../../../../../core/protocol/view.ts';
import css from '../Edit.module.css';
import { dayWords, timeOfNotice } from './notice-times.ts';

/** The notice as an agent has it above the suggestions, when that is, and what becomes of replies meanwhile. */
export function NoticePreview({
  notice,
  language,
  protocol,
}: {
  readonly notice: Notice;
  readonly language: Language;
  readonly protocol: Protocol;
}) {
  const { now } = useOutside();
  const { editItem, editNotice: say } = useWords(words);
  const locale = useLocale();
  const [isOpen, setIsOpen] = useState(true);
  const clock = clockIn(protocol.calendar.zone, now());
  const tidied = tidyItem(notice);
  const shown: Notice = {
    ...tidied,
    title: { [language]: tidied.title[language] ?? say.noTitle },
    text: { [language]: tidied.text[language] ?? '' },
  };
  const isTimed = /^\d{4}-\d{2}-\d{2}/.test(notice.from) && /^\d{4}-\d{2}-\d{2}/.test(notice.until);
  const titleOf = (id: string) => {
    const reply = protocol.replies.find((one) => one.id === id);
    return (reply && localText(reply.title, locale, protocol.languages)) ?? id;
  };
  const { lifted, blocked } = noticeEffects([notice]);
  const needed = [...lifted.keys(), ...[...blocked.values()].flatMap(({ by }) => (by === undefined ? [] : [by]))];
  const day = clock.slice(0, 10);
  const missing = protocol.replies.filter((reply) => needed.includes(reply.id) && !isUsable(reply, day));
  return (
    <>
      <h3>{editItem.preview}</h3>
      {isTimed && (
        <>
          <NoticeList
            notices={[shown]}
            protocol={protocol}
            clock={clock}
            open={isOpen ? [shown.id] : []}
            onOpen={(_id, open) => setIsOpen(open)}
          />
          <p className={css['small']}>
            {say.state({ time: timeOfNotice(notice, clock), day: dayWords(notice.from, locale) })}
          </p>
        </>
      )}
      {lifted.size + blocked.size > 0 && (
        <>
          <h3>{say.effects}</h3>
          <ul className={css['effects']}>
            {[...lifted.keys()].map((id) => (
              <li key={`lifted ${id}`}>{say.lifted({ title: titleOf(id) })}</li>
            ))}
            {[...blocked].map(([id, { by }]) => (
              <li key={`blocked ${id}`}>
                {by === undefined
                  ? say.blocked({ title: titleOf(id) })
                  : say.blockedBy({ title: titleOf(id), by: titleOf(by) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && (
        <ul className={css['warnings']}>
          {missing.map(({ id }) => (
            <li key={id}>
              <Icon name="warning" />
              <span>{say.notApproved({ title: titleOf(id) })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
