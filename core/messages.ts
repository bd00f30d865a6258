import type * as z from 'zod/mini';
import { type LogAnswers, logMessages } from './messages/log.ts';
import { type FromPageAnswers, pageMessages } from './messages/page.ts';
import { type PersonAnswers, personMessages } from './messages/person.ts';
import { type PostAnswers, postMessages } from './messages/post.ts';
import { type ProtocolAnswers, protocolMessages } from './messages/protocol.ts';
import { type QueueAnswers, queueMessages } from './messages/queue.ts';
import type { Exact } from './messages/shapes.ts';
import { type SiteAnswers, siteMessages } from './messages/site.ts';

/**
 * The contract between contexts. Per receiver, per message: who may ask (`from`), what is asked
 * (`body`, strict), and in `…Answers` what comes back as `Result<…>`. A message without a handler is a type error.
 * A subject is a file in `core/messages/`, with its messages, what comes back, and the shapes of that.
 *
 * Sender classes: `page` is a content script; `frame` is our sidebar inside a page, known by its mount token and
 * bound to that tab; `extension` is a top-level page of ours (desk, popup, side panel).
 */

export * from './messages/log.ts';
export * from './messages/page.ts';
export * from './messages/person.ts';
export * from './messages/post.ts';
export * from './messages/protocol.ts';
export * from './messages/queue.ts';
export type { Exact, Sender } from './messages/shapes.ts';
export * from './messages/site.ts';
export * from './messages/to-page.ts';

export const toBackground = {
  ...pageMessages,
  ...siteMessages,
  ...postMessages,
  ...queueMessages,
  ...logMessages,
  ...personMessages,
  ...protocolMessages,
} as const;

export interface BackgroundAnswers
  extends FromPageAnswers,
    SiteAnswers,
    PostAnswers,
    QueueAnswers,
    LogAnswers,
    PersonAnswers,
    ProtocolAnswers {}

export type BackgroundMessage = keyof typeof toBackground;
export type BackgroundBody<T extends BackgroundMessage> = Exact<z.infer<(typeof toBackground)[T]['body']>>;

/** A hint that something changed; it carries no data, the receiver asks again. */
export type Changed =
  | 'ownReplies'
  | 'backup'
  | 'distribution'
  | 'page'
  | 'queue'
  | 'contacts'
  | 'settings'
  | 'protocol'
  | 'storage'
  | 'taught'
  | 'teaching'
  | 'replyTime'
  | 'searches';
