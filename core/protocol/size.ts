/** Largest protocol, in UTF-16 units. */
export const MAX_PROTOCOL_LENGTH = 5_000_000;
/** What a message carries: more, so that a protocol that grew too large is told so and not just refused. */
export const MAX_CARRIED_LENGTH = 4 * MAX_PROTOCOL_LENGTH;
