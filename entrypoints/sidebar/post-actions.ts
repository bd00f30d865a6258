/** What an agent can do with a post besides answering it. */

/** Holding a post for a while: one's own, or for later. */
export interface Hold {
  readonly onClaim: () => void;
  readonly onLater: () => void;
  readonly onThanks: () => void;
}

export interface Closers {
  readonly onNone: () => void;
  readonly onNoReply: () => void;
  readonly onHandOver: () => void;
  /** The other ways, and the overview of keys. */
  readonly onOther: () => void;
  readonly onPrivate: () => void;
  readonly onAnswered: () => void;
}
