import { fold } from '../clock/fold.ts';
import type { ProtocolView } from '../messages.ts';

/** The reason where the protocol has none of its own for it. */
const THANKS = 'bedankje';

/** Id of the reason with which somebody's "thanks" is closed: the protocol's, when one of its reasons says so. */
export function thanksReason(reasons: ProtocolView['noReplyReasons']): string {
  const says = (text: string | undefined) =>
    text !== undefined && /\b(?:bedankje|bedankt|dank|thank(?:s| you)?)\b/.test(fold(text));
  const own = reasons.find(({ id, title }) => [id.replaceAll('-', ' '), ...Object.values(title)].some(says));
  return own?.id ?? THANKS;
}
