import { words } from '../../../../../.generated/locales/desk.js';
import { useOutside } from '../../../../../components/Ask.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { untilWords } from '../../../../../components/notice-words.ts';
import { wordsOf } from '../../../../../core/log/words.ts';
import { withoutItem } from '../../../../../core/protocol/edit-lists.ts';
import { clockIn } from '../../../../../core/protocol/notices.ts';
import type { Notice } from '../../../../../core/protocol/schema.ts';
import { localText } from '../../../../../core/protocol/view.ts';
import type { ProtocolRow } from '../../../../../storage/rows.ts';
import type { Route } from '../../../route.ts';
import { fitsWords } from '../../reply-search.ts';
import { ItemScreen } from '../ItemScreen.tsx';
import { NoticeForm } from './NoticeForm.tsx';
import { dayWords, timeOfNotice } from './notice-times.ts';

const times = ['now', 'later', 'past'] as const;

/** "Actueel": what is in force, what comes, and folded away what is over. */
export function NoticesPart({ route, row }: { readonly route: Route; readonly row: ProtocolRow }) {
  const { now } = useOutside();
  const { editNotice: say } = useWords(words);
  const locale = useLocale();
  const { calendar, languages } = row.protocol;
  const clock = clockIn(calendar.zone, now());
  const titleOf = (notice: Notice) => localText(notice.title, locale, languages) ?? notice.id;
  const noteOf = (notice: Notice) => {
    const time = timeOfNotice(notice, clock);
    return time === 'later' ? say.fromDay({ day: dayWords(notice.from, locale) }) : untilWords(notice, clock, locale);
  };
  return (
    <ItemScreen
      part="notices"
      list="notices"
      route={route}
      row={row}
      say={say}
      empty={{ title: say.emptyTitle, why: say.emptyWhy }}
      blank={() => ({
        id: 'nieuw',
        kind: 'fault',
        title: {},
        text: {},
        from: clock.slice(0, 10),
        until: clock.slice(0, 10),
      })}
      groupsOf={(notices, typed) =>
        times.flatMap((time) => {
          const items = notices
            .filter((notice) => timeOfNotice(notice, clock) === time)
            .filter(({ id, title, text }) =>
              fitsWords([id, ...Object.values(title), ...Object.values(text)], wordsOf(typed)),
            )
            .toSorted((a, b) => (time === 'past' ? b.until.localeCompare(a.until) : a.from.localeCompare(b.from)));
          return items.length === 0
            ? []
            : [
                {
                  id: time,
                  title: say.groups[time],
                  isFolded: time === 'past',
                  items: items.map((notice) => ({ id: notice.id, title: titleOf(notice), note: noteOf(notice) })),
                },
              ];
        })
      }
      titleOf={titleOf}
      without={(protocol, id) => withoutItem(protocol, 'notices', id)}
      form={(props) => <NoticeForm {...props} />}
    />
  );
}
