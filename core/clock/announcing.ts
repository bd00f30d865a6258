import type { PostKey } from '../post.ts';
import type { Settings } from '../settings.ts';
import type { Due } from './state.ts';

export type Notice = Due['notify'][number];
/** A notification as it is shown. */
export interface Shown {
  /** Kind, moment and the key of its first post, to which a click goes. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  /** What it tells of, and what was written on those rows, ISO 8601 UTC. */
  readonly kind: Notice['kind'];
  readonly keys: readonly PostKey[];
  readonly at: string;
}

/** With its moment: an earlier notification of the same post may still be on the desktop. */
export function noticeId(kind: Notice['kind'], at: string, key: PostKey): string {
  return `${kind} ${at} ${key}`;
}

/** The post to which a click on a notification goes. */
export function keyOfNotice(id: string): PostKey {
  return id.split(' ').slice(2).join(' ');
}

export type NoticeChoices = Pick<
  Settings,
  'notifications' | 'notifySoon' | 'notifyLate' | 'notifyClosed' | 'quietFrom' | 'quietUntil'
>;

export interface Announcing {
  /** To be shown now. */
  readonly show: readonly Notice[];
  /** Counts as announced without being shown: this person does not want to hear of it. */
  readonly pass: readonly Notice[];
}

/**
 * What of the notices is shown to this person now. What falls in quiet times or outside opening hours is in neither
 * list: it waits, and comes when that is over and it still holds.
 *
 * @param time `HH:MM` on the clock of this machine
 * @param isOpen is the calendar by which that post is measured open now?
 */
export function chooseNotices(
  notices: readonly Notice[],
  choices: NoticeChoices,
  time: string,
  isOpen: (notice: Notice) => boolean,
): Announcing {
  const isWanted = ({ kind }: Notice) =>
    choices.notifications && (kind === 'soon' ? choices.notifySoon : choices.notifyLate);
  const wanted = notices.filter(isWanted);
  const pass = notices.filter((notice) => !isWanted(notice));
  if (isQuiet(choices, time)) return { show: [], pass };
  return { show: choices.notifyClosed ? wanted : wanted.filter(isOpen), pass };
}

/** From and until may lie on both sides of midnight; without both, or when they are the same, it is never quiet. */
function isQuiet({ quietFrom: from, quietUntil: until }: NoticeChoices, time: string): boolean {
  if (from === '' || until === '') return false;
  return from <= until ? from <= time && time < until : from <= time || time < until;
}
