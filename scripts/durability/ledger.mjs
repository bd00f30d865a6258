/** What was asked and what was acknowledged, kept outside the browser, and what is wrong with what the browser kept. */

/** @returns a ledger of commands; a command's id is also the id of the event that it makes. */
export function makeLedger() {
  /** By command id. @type {Map<string, { kind: string, contactId: string, isAcknowledged: boolean }>} */
  const commands = new Map();
  return {
    commands,
    asked(commandId, kind, contactId) {
      commands.set(commandId, { kind, contactId, isAcknowledged: false });
    },
    acknowledged(commandId) {
      const command = commands.get(commandId);
      if (command === undefined) throw new Error('acknowledged before it was asked');
      command.isAcknowledged = true;
    },
    get count() {
      return [...commands.values()].filter(({ isAcknowledged }) => isAcknowledged).length;
    },
  };
}

/**
 * `lost`: acknowledged and not there. `double`: kept twice. `torn`: one half of what belongs together. `unasked`:
 * contacts that nobody made. `unanswered` is no fault: kept, but its answer got lost.
 * @param {ReturnType<typeof makeLedger>} ledger
 * @param {Awaited<ReturnType<import('./inside.mjs').lookInside>>} inside
 */
export function compare(ledger, inside) {
  const { contacts, events, waiting, log, head } = inside;
  const eventIds = new Set(events.map(({ eventId }) => eventId));
  const contactById = new Map(contacts.map((contact) => [contact.id, contact]));
  const rowByKey = new Map(waiting.map((row) => [row.key, row]));
  const made = events.filter(({ kind }) => kind === 'contactMade');
  const madeIds = new Set(made.map(({ id }) => id));
  const lost = [];
  let unanswered = 0;
  for (const [commandId, { kind, contactId, isAcknowledged }] of ledger.commands) {
    const contact = contactById.get(contactId);
    const isThere =
      eventIds.has(commandId) &&
      contact !== undefined &&
      (kind !== 'changeContact' || contact.note !== undefined) &&
      (kind !== 'contactCopied' || contact.crmCopiedAt !== undefined);
    if (isAcknowledged && !isThere) lost.push(`${kind} ${commandId}`);
    if (!isAcknowledged && isThere) unanswered += 1;
  }
  const torn = [];
  for (const { id, postKey } of contacts) {
    if (!madeIds.has(id)) torn.push(`contact ${id} without its event`);
    if (postKey !== undefined && rowByKey.get(postKey)?.contactId !== id) torn.push(`contact ${id}, post still open`);
  }
  for (const id of madeIds) if (!contactById.has(id)) torn.push(`event without contact ${id}`);
  for (const { key, closedAt, contactId } of waiting) {
    if (closedAt !== undefined && !contactById.has(contactId)) torn.push(`post ${key} closed without contact`);
  }
  if (log?.seq !== head?.seq || log?.seq !== events.length) {
    torn.push(`events ${events.length}, tables at ${log?.seq}, journal at ${head?.seq}`);
  }
  if (log?.contacts !== contacts.length) torn.push(`counted ${log?.contacts} of ${contacts.length} contacts`);
  const known = new Set([...ledger.commands.values()].map(({ contactId }) => contactId));
  return {
    lost,
    double: [
      ...repeated(contacts.map(({ postKey }) => postKey)),
      ...repeated(events.map(({ eventId }) => eventId)),
      ...repeated(made.map(({ id }) => id)),
    ],
    torn,
    unasked: contacts.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    unanswered,
  };
}

function repeated(values) {
  const seen = new Set();
  return values.filter((value) => value !== undefined && (seen.has(value) || !seen.add(value)));
}
