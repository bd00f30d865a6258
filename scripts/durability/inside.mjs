/**
 * What the database and the journal hold, read with the browser's own API in a page of the extension. Runs in that
 * page, so it uses nothing from outside itself. Asked after the background has answered: opening would else make a
 * database.
 * @returns {Promise<{
 *   version: number,
 *   contacts: { id: string, postKey?: string, note?: string, crmCopiedAt?: string, outcome?: string }[],
 *   events: { seq: number, eventId: string, kind: string, id?: string }[],
 *   waiting: { key: string, closedAt?: string, contactId?: string }[],
 *   log?: { seq: number, generation: string, contacts: number },
 *   schema?: number,
 *   head?: { seq: number, generation: string, schema: number },
 * }>}
 */
export async function lookInside() {
  const wait = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await wait(indexedDB.open('kantlijn'));
  try {
    const all = db.transaction([...db.objectStoreNames], 'readonly');
    const read = (name) => wait(all.objectStore(name).getAll());
    const [contacts, events, waiting, meta] = await Promise.all(['contacts', 'events', 'waiting', 'meta'].map(read));
    const { head } = await (globalThis.browser ?? globalThis.chrome).storage.local.get('head');
    return {
      version: db.version,
      contacts: contacts.map(({ id, postKey, note, crmCopiedAt, outcome }) => ({
        id,
        postKey,
        note,
        crmCopiedAt,
        outcome,
      })),
      events: events.map(({ seq, eventId, kind, facts }) => ({ seq, eventId, kind, id: facts.id })),
      waiting: waiting.map(({ key, closedAt, contactId }) => ({ key, closedAt, contactId })),
      log: meta.find(({ key }) => key === 'log'),
      schema: meta.find(({ key }) => key === 'schema')?.version,
      head,
    };
  } finally {
    db.close();
  }
}
