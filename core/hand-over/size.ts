/** Longest file with a hand-over that is read, characters. */
export const MAX_HAND_OVER = 20_000_000;
