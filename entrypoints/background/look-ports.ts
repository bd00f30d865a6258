import { browser } from 'wxt/browser';
import { words } from '../../.generated/locales/notify.js';
import { isOpenAt } from '../../core/clock/calendar.ts';
import { rememberDue } from '../../core/clock/due-again.ts';
import { readOutbox, writeOutbox } from '../../storage/outbox.ts';
import { localeOf } from './locale.ts';
import type { LookPorts } from './look.ts';
import { currentProtocol } from './protocol.ts';
import { calendarFor } from './row-protocol.ts';
import type { Services } from './services.ts';

const colours = { overdue: '#a8173a', dueSoon: '#b87900' } as const;

const dueAgain = rememberDue();

/** A look at the clock, with the browser behind it. */
export function lookPorts({ store, now, newId, settings }: Services): LookPorts {
  const { local } = browser.storage;
  return {
    store,
    now,
    newId,
    settings,
    due: dueAgain,
    desktop: {
      async badge(badge) {
        await browser.action.setBadgeText({ text: badge?.text ?? '' });
        if (badge !== undefined) await browser.action.setBadgeBackgroundColor({ color: colours[badge.state] });
      },
      shown: async () => Object.keys(await browser.notifications.getAll()),
      async show({ id, title, message }) {
        const iconUrl = browser.runtime.getURL('/icon/128.png');
        await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
      },
    },
    outbox: { read: () => readOutbox(local), write: (notices) => writeOutbox(local, notices) },
    async isOpen(row, at) {
      const current = await currentProtocol(store);
      // Without a protocol nothing is known of opening hours: then it may be said.
      if (current === undefined) return true;
      return isOpenAt(await calendarFor(store, row, current), Temporal.Instant.fromEpochMilliseconds(at.getTime()));
    },
    time: (at) => [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':'),
    words: (choices) => words[localeOf(choices)],
  };
}
