import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { type ImportContext, type ImportId, importFileOf, importFiles } from '../../../core/log/import-files.ts';
import { writeImport } from '../../../core/log/write-import.ts';
import { joke } from './examples.ts';
import { payloads } from './payloads.ts';

const usual: ImportContext = { language: 'nl', zone: 'Europe/Amsterdam', withTexts: true };

async function bytesOf(id: ImportId, batches: readonly (readonly Contact[])[], context = usual): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeImport(batches, importFileOf(id), context)) {
    pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  }
  return Buffer.concat(pieces);
}

async function rowsOf(id: ImportId, contacts: readonly Contact[], separator = ',', encoding = 'utf-8') {
  const text = new TextDecoder(encoding).decode(await bytesOf(id, [contacts]));
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      line
        .slice(1, -1)
        .split(`"${separator}"`)
        .map((cell) => cell.replaceAll('""', '"')),
    );
}

const table = async (id: ImportId, contact: Contact, separator = ',', encoding = 'utf-8') => {
  const [heads = [], cells = []] = await rowsOf(id, [contact], separator, encoding);
  return Object.fromEntries(heads.map((head, at) => [head, cells[at]]));
};

const promised: Contact = { ...joke, outcome: 'waitingForCustomer', followUpAt: '2026-03-05T23:30:00.000Z' };

describe('the heads are those that the system looks for', () => {
  it.each<[ImportId, string]>([
    ['salesforceTask', '"Subject","ActivityDate","Status","Priority","Description"'],
    ['salesforceCase', '"Subject","Description","Status","Origin","Reason","Priority"'],
    ['hubspotTicket', '"subject","content","hs_pipeline","hs_pipeline_stage"'],
    ['dynamicsCase', '"Case Title","Description","Follow Up By"'],
    [
      'zohoTicket',
      '"TicketExtId","ContactExtId","Subject","Description","Due Date","Created Time","Modified Time","Closed Time","Status"',
    ],
  ])('%s', async (id, heads) => {
    expect(Buffer.from(await bytesOf(id, [])).toString()).toBe(`\ufeff${heads}\r\n`);
  });

  it('superofficeFollowUp, in ANSI and with semicolons', async () => {
    expect(Buffer.from(await bytesOf('superofficeFollowUp', [])).toString('latin1')).toBe(
      '"Type";"Date";"Company";"Contact";"Project";"Sale";"Description"\r\n',
    );
  });
});

describe('dates and states are those of the system', () => {
  it('Salesforce: the day here, year first', async () => {
    expect(await table('salesforceTask', promised)).toMatchObject({
      Subject: 'Webcare X – Bezorging te laat – wacht op klant',
      ActivityDate: '2026-03-06',
      Status: 'Waiting on someone else',
      Priority: 'Normal',
    });
    expect(await table('salesforceTask', { ...joke, outcome: 'answered' })).toMatchObject({
      ActivityDate: '2026-03-02',
      Status: 'Completed',
    });
  });

  it('Salesforce: a case says its state once, in words of a case; a task in those of a task', async () => {
    const answered: Contact = { ...joke, outcome: 'answered' };
    const whole = async (id: ImportId) => Buffer.from(await bytesOf(id, [[answered]])).toString();
    expect(await whole('salesforceCase')).toContain('"Closed"');
    expect(await whole('salesforceCase')).not.toContain('Completed');
    expect(await whole('salesforceTask')).toContain('\nStatus: Completed\n');
  });

  it('Zoho Desk: UTC to the millisecond; closed only when it is', async () => {
    expect(await table('zohoTicket', { ...joke, outcome: 'answered', dueAt: '2026-03-02T10:48:00Z' })).toMatchObject({
      TicketExtId: joke.id,
      ContactExtId: 'x@joke_t',
      'Due Date': '2026-03-02T10:48:00.000Z',
      'Created Time': '2026-03-02T08:48:00.000Z',
      'Closed Time': '2026-03-02T10:39:00.000Z',
      Status: 'Closed',
    });
    expect(await table('zohoTicket', promised)).toMatchObject({ 'Closed Time': '', Status: 'On Hold' });
  });

  it('a ticket is not closed before it began, also one that was logged afterwards', async () => {
    const own: Contact = { ...joke, outcome: 'posted', answeredAt: '2026-03-01T09:00:00Z' };
    expect(await table('zohoTicket', own)).toMatchObject({
      'Created Time': '2026-03-01T09:00:00.000Z',
      'Closed Time': '2026-03-01T09:00:00.000Z',
    });
    const [line = ''] = new TextDecoder().decode(await bytesOf('zendeskTicket', [[own]])).split('\n');
    expect(JSON.parse(line).tickets[0]).toMatchObject({
      created_at: '2026-03-01T09:00:00.000Z',
      solved_at: '2026-03-01T09:00:00.000Z',
    });
  });

  it('a time of the post that is about right is not written as an exact one', async () => {
    const about: Contact = { ...joke, posted: { at: '2026-03-02T00:00:00Z', precision: 'day', from: 'attribute' } };
    expect((await table('zohoTicket', about))['Created Time']).toBe('2026-03-02T10:39:00.000Z');
  });

  it('Dynamics: as a person in that language writes a date', async () => {
    expect((await table('dynamicsCase', promised))['Follow Up By']).toBe('06-03-2026');
    const [, cells] = new TextDecoder()
      .decode(await bytesOf('dynamicsCase', [[promised]], { ...usual, language: 'en' }))
      .split('\r\n');
    expect(cells?.endsWith('"2026-03-06"')).toBe(true);
  });

  it('Dynamics: in the order that the team chose for it', async () => {
    const layouts = [{ id: 'dyn', title: { nl: 'Zaken' }, base: 'dynamics365', times: 'yearFirst' }] as const;
    const text = new TextDecoder().decode(await bytesOf('dynamicsCase', [[promised]], { ...usual, layouts }));
    expect(text.trimEnd().endsWith('"2026-03-06"')).toBe(true);
  });

  it('HubSpot: who must do the next step', async () => {
    expect((await table('hubspotTicket', promised))['hs_pipeline_stage']).toBe('Waiting on contact');
    expect((await table('hubspotTicket', joke))['hs_pipeline_stage']).toBe('Waiting on us');
  });
});

describe('systems that take tickets by their API alone', () => {
  const lines = async (id: ImportId, batches: readonly (readonly Contact[])[]) =>
    new TextDecoder()
      .decode(await bytesOf(id, batches))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('Zendesk: at most a hundred in one request, none left over, over all batches', async () => {
    const many = Array.from({ length: 230 }, (_, at) => ({ ...joke, id: `c${at}` }));
    const bodies = await lines('zendeskTicket', [many.slice(0, 90), many.slice(90, 91), many.slice(91)]);
    expect(bodies.map(({ tickets }) => tickets.length)).toEqual([100, 100, 30]);
    expect(
      bodies.flatMap(({ tickets }) => tickets.map((ticket: { external_id: string }) => ticket.external_id)),
    ).toEqual(many.map(({ id }) => id));
    expect(bodies[0].tickets[0]).toMatchObject({
      subject: 'Webcare X – Bezorging te laat – verder in privébericht',
      created_at: '2026-03-02T08:48:00.000Z',
      comments: [{ value: expect.stringContaining('tuinbank'), created_at: '2026-03-02T10:39:00.000Z' }],
    });
    expect(bodies[0].tickets[0]).not.toHaveProperty('solved_at');
  });

  it('Freshdesk: one ticket a request, what people wrote escaped', async () => {
    const [ticket] = await lines('freshdeskTicket', [[{ ...joke, postText: '<img src=x onerror=alert(1)>' }]]);
    expect(ticket).toMatchObject({ name: 'Joke Terpstra', unique_external_id: 'x@joke_t', status: 3, priority: 1 });
    expect(ticket.description).toContain('&lt;img src=x');
    expect(ticket.description).not.toContain('<img');
  });
});

describe('texts', () => {
  const tables = importFiles.filter(({ kind, id }) => kind === 'table' && id !== 'superofficeFollowUp');

  it.each(tables.map(({ id }) => id))('%s: nothing is put before what a spreadsheet would calculate', async (id) => {
    for (const payload of payloads) {
      const text = new TextDecoder().decode(await bytesOf(id, [[{ ...joke, postText: payload }]]));
      expect(text).toContain(payload.replace(/\r\n?/g, '\n').replaceAll('"', '""'));
      expect(text).not.toContain(`'${payload.replaceAll('"', '""')}`);
    }
  });

  it.each(importFiles.map(({ id }) => id))('%s: not a word of what people wrote when that is asked', async (id) => {
    const contact = { ...joke, note: 'Belde gisteren' };
    const text = new TextDecoder('windows-1252').decode(await bytesOf(id, [[contact]], { ...usual, withTexts: false }));
    for (const word of ['tuinbank', 'ordernummer', 'gisteren']) expect(text).not.toContain(word);
  });

  it('in ANSI: euro and accents as they are, an accent that it lacks left off, another sign a question mark', async () => {
    const contact = { ...joke, author: { name: 'Zoë Čapek € “ž” 🙂 日' } };
    const bytes = Buffer.from(await bytesOf('superofficeFollowUp', [[contact]])).toString('latin1');
    expect(bytes).toContain('"Zo\xeb Capek \x80 \x93\x9e\x94 ? ?"');
  });
});

describe('a team that writes in its own way', () => {
  const own: ImportContext = {
    ...usual,
    layouts: [
      {
        id: 'verkoop',
        title: { nl: 'Verkoop' },
        base: 'salesforce',
        lines: [{ line: 'author', label: { nl: 'Melder' } }],
      },
      { id: 'zendesk', title: { nl: 'Zaken' }, base: 'plain', lines: [{ line: 'outcome' }], withoutPostText: true },
      { id: 'hub', title: { nl: 'Hub' }, base: 'hubspot', language: 'en' },
    ],
    titleOf: (id) => (id === 'bezorging' ? 'Bezorging en retour' : id),
  };
  const cells = async (id: ImportId) => {
    const text = Buffer.from(await bytesOf(id, [[joke]], own)).toString();
    return text.slice(text.indexOf('\r\n') + 2);
  };

  it('a layout that begins with that of the system is used for its import', async () => {
    const task = await cells('salesforceTask');
    expect(task).toContain('\nMelder: Joke Terpstra (@joke_t)\n');
    expect(task).not.toContain('Reactietijd');
    expect(task).toContain('"In Progress"');
  });

  it("a layout in the place of Kantlijn's is used, and leaves out what it leaves out", async () => {
    const text = Buffer.from(await bytesOf('zendeskTicket', [[joke]], own)).toString();
    const [ticket] = JSON.parse(text).tickets;
    expect(ticket.comments[0].value).toContain('Uitkomst: verder in privébericht');
    expect(ticket.comments[0].value).not.toContain('tuinbank');
  });

  it('in the language of the layout, subject and text', async () => {
    expect(await cells('hubspotTicket')).toMatch(/^"Webcare X – .* – taken private","Webcare X – .* – taken private\n/);
  });

  it('names a category by its title', async () => {
    expect(await cells('salesforceCase')).toContain('"X","Bezorging en retour","Medium"');
  });

  it('a contact by hand is called by its channel', async () => {
    const { Subject: subject } = await table('salesforceTask', { ...joke, site: '', channel: 'telephone' });
    expect(subject).toMatch(/^Webcare telefoon – /);
  });
});
