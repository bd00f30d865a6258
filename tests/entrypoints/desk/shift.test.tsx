// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MAX_HAND_OVER } from '../../../core/hand-over/size.ts';
import type { BackgroundAnswers, BackgroundBody, SearchView, SiteReplyTime } from '../../../core/messages.ts';
import { ok, refuse } from '../../../core/result.ts';
import { expectAccessible } from '../../components/render.tsx';
import { type DeskWorld, openDesk, textOf } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

const page = (site: string, more: Partial<SearchView> = {}): SearchView => ({
  key: `merk ${site}`,
  searchId: 'merk',
  title: { nl: 'Ons merk zonder vermelding' },
  site,
  url: `https://${site}.example/search`,
  fresh: 0,
  ...more,
});
const within45: SiteReplyTime = { site: 'x', count: 30, statement: { kind: 'within', minutes: 45 } };
const preview: BackgroundAnswers['readHandOver'] = {
  agent: 'SO',
  madeAt: '2026-11-20T10:41:00Z',
  protocol: { name: 'Klein', version: 1 },
  isOwn: false,
  texts: true,
  forgotten: 0,
  same: 2,
  total: 3,
  lines: [
    { key: 'x/1', author: 'Joke Verhaegen', text: 'Waar blijft m’n tuinbank?', what: ['new'] },
    { key: 'x/2', author: 'Marijke D.', text: 'Drie keer gebeld', what: ['note', 'followUp'] },
  ],
};

interface World {
  readonly pages?: readonly SearchView[];
  readonly times?: readonly SiteReplyTime[];
  readonly answers?: DeskWorld['answers'];
  readonly clipboard?: 'copied' | 'refused';
}

async function openShift({ pages = [], times = [], answers = {}, clipboard = 'copied' }: World = {}) {
  const asked: { readonly type: string; readonly body: unknown }[] = [];
  const note =
    <T,>(type: string, value: T) =>
    (body: never) => {
      asked.push({ type, body });
      return ok(value);
    };
  const desk = await openDesk({
    at: '#/shift',
    protocol: smallProtocol,
    changes: { clipboard },
    answers: {
      getSearches: () => ok({ pages }),
      openSearches: (body: BackgroundBody<'openSearches'>) => {
        asked.push({ type: 'openSearches', body });
        return ok({ opened: body.keys.length });
      },
      getReplyTimes: () => ok({ computedAt: '2026-11-20T11:25:00Z', times }),
      replyTimeCopied: note('replyTimeCopied', null),
      writeHandOver: note('writeHandOver', { name: 'kantlijn-overdracht-MV.json', text: '{}', count: 4 }),
      readHandOver: note('readHandOver', preview),
      takeHandOver: note('takeHandOver', { fresh: 1, changed: 2, canUndo: true }),
      undoHandOver: note('undoHandOver', { undone: 2, kept: 1 }),
      ...answers,
    },
  });
  await desk.findByRole('heading', { level: 1, name: 'Dienst' });
  await desk.findByText(/Berekend om/);
  const sent = (type: string) => asked.filter((one) => one.type === type).map(({ body }) => body);
  return { ...desk, sent };
}

describe('saved searches', () => {
  it('say when they were opened and what came of it; the key opens what was not opened for longest', async () => {
    const pages = [
      page('x', { openedAt: '2026-11-20T09:00:00Z', fresh: 3 }),
      page('reddit', { openedAt: '2026-11-19T09:00:00Z' }),
      page('bluesky', { key: 'merk bluesky Pakkelaar', words: 'Pakkelaar' }),
    ];
    const { findByText, getByText, user, sent, container } = await openShift({ pages });
    expect(await findByText('3 nieuw')).toBeTruthy();
    expect(getByText('nog niet geopend')).toBeTruthy();
    await expectAccessible(container);
    await user.keyboard('n');
    await findByText('1 pagina geopend.');
    expect(sent('openSearches')).toEqual([{ keys: ['merk bluesky Pakkelaar'] }]);
  });

  it('open one by one', async () => {
    const { findByRole, user, sent } = await openShift({ pages: [page('x'), page('reddit')] });
    await user.click(await findByRole('button', { name: /^Open Reddit/ }));
    await waitFor(() => expect(sent('openSearches')).toEqual([{ keys: ['merk reddit'] }]));
  });

  it('open together, after a question when there are many', async () => {
    const pages = Array.from({ length: 25 }, (_, index) => page(`site${index}`));
    const { findByRole, user, sent, container } = await openShift({ pages });
    await user.click(await findByRole('button', { name: 'Open alle 20' }));
    const dialog = await findByRole('dialog', { name: '20 tabbladen openen?' });
    await expectAccessible(container);
    expect(sent('openSearches')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Open alle 20' }));
    await waitFor(() => expect((sent('openSearches')[0] as { keys: string[] }).keys.length).toBe(20));
  });

  it('few open at once without a question', async () => {
    const { findByRole, user, sent } = await openShift({ pages: [page('x'), page('reddit')] });
    await user.click(await findByRole('button', { name: 'Open alle 2' }));
    await waitFor(() => expect(sent('openSearches')).toEqual([{ keys: ['merk x', 'merk reddit'] }]));
  });

  it('none yet: says where they are made', async () => {
    const { findByRole } = await openShift();
    expect((await findByRole('link', { name: 'Naar het protocol' })).getAttribute('href')).toBe('#/protocol');
  });
});

describe('the expected reply time', () => {
  it('is copied in the language of the public, and remembered', async () => {
    const { findByRole, findByText, user, fake, sent, container } = await openShift({ times: [within45] });
    expect(await findByText('Wij reageren nu meestal binnen 45 minuten.')).toBeTruthy();
    await expectAccessible(container);
    await user.click(await findByRole('button', { name: 'Kopieer in het Engels: X' }));
    await waitFor(() => expect(fake.copied).toEqual([{ plain: 'We usually reply within 45 minutes now.' }]));
    expect(sent('replyTimeCopied')).toEqual([
      { site: 'x', text: 'We usually reply within 45 minutes now.', statement: within45.statement },
    ]);
  });

  it('outside opening hours tells when we open, and near closing a moment', async () => {
    const times: SiteReplyTime[] = [
      { site: 'x', count: 30, statement: { kind: 'closed', minutes: 90, opensAt: '2026-11-23T08:00:00Z' } },
      { site: 'reddit', count: 30, statement: { kind: 'by', minutes: 180, at: '2026-11-21T09:30:00Z' } },
    ];
    const { findByText } = await openShift({ times });
    expect(
      await findByText('We zijn er maandag vanaf 09:00 weer en reageren dan meestal binnen anderhalf uur.'),
    ).toBeTruthy();
    expect(
      await findByText('We are back on Monday from 09:00 and then usually reply within an hour and a half.'),
    ).toBeTruthy();
    expect(await findByText('Wij reageren meestal uiterlijk morgen om 10:30.')).toBeTruthy();
  });

  it('offers nothing from too few answers, and says so', async () => {
    const times: SiteReplyTime[] = [{ site: '', count: 3, statement: { kind: 'none', why: 'tooFew', count: 3 } }];
    const { findByText, queryByRole } = await openShift({ times });
    expect(await findByText(/Nog maar 3 reacties in de laatste 30 dagen/)).toBeTruthy();
    expect(queryByRole('button', { name: /Kopieer in het/ })).toBeNull();
  });

  it('marks what was copied last and is no longer true', async () => {
    const text = 'Wij reageren nu meestal binnen 20 minuten.';
    const copied = { at: '2026-11-20T08:00:00Z', text, holds: 'no' as const };
    const { findByText, getByText } = await openShift({ times: [{ ...within45, copied }] });
    expect(await findByText('klopt niet meer')).toBeTruthy();
    expect(getByText(/binnen 20 minuten/)).toBeTruthy();
  });

  it('leaves the text selected when the clipboard refuses', async () => {
    const { findByRole, user } = await openShift({ times: [within45], clipboard: 'refused' });
    await user.click(await findByRole('button', { name: 'Kopieer in het Nederlands: X' }));
    const field = (await findByRole('textbox', { name: 'Kopieer zelf: Ctrl+C' })) as HTMLTextAreaElement;
    expect(field.value).toBe('Wij reageren nu meestal binnen 45 minuten.');
  });
});

describe('the hand-over', () => {
  const pick = async (desk: Awaited<ReturnType<typeof openShift>>, file: File) =>
    desk.user.upload(await desk.findByLabelText('Bestand van je collega'), file);
  const aFile = (text = '{}') => new File([text], 'overdracht.json', { type: 'application/json' });

  it('is written to a file, without texts when that is chosen', async () => {
    const { findByRole, findByText, user, files, sent } = await openShift();
    await user.click(await findByRole('switch', { name: 'Teksten van klanten en notities' }));
    await user.click(await findByRole('button', { name: 'Schrijf overdracht' }));
    await findByText('Bewaard als kantlijn-overdracht-MV.json: 4 open berichten.');
    expect(sent('writeHandOver')).toEqual([{ texts: false }]);
    expect(files.map(({ name }) => name)).toEqual(['kantlijn-overdracht-MV.json']);
    expect(await textOf(files[0]?.file ?? new Blob())).toBe('{}');
  });

  it('shows what a colleague’s file would change, takes it over and takes that back', async () => {
    const desk = await openShift();
    const { findByRole, findByText, user, sent, container } = desk;
    await pick(desk, aFile('{"rows":[]}'));
    const dialog = await findByRole('dialog', { name: '3 berichten veranderen hier' });
    expect(within(dialog).getByText('Joke Verhaegen')).toBeTruthy();
    expect(within(dialog).getByText('terugkomen')).toBeTruthy();
    expect(within(dialog).getByText('en nog 1')).toBeTruthy();
    await expectAccessible(container);
    expect(sent('takeHandOver')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Neem over' }));
    await findByText(/Overgenomen: 1 bericht erbij, 2 gewijzigd\./);
    expect(sent('takeHandOver')).toEqual([{ text: '{"rows":[]}' }]);
    await user.click(await findByRole('button', { name: 'Draai terug' }));
    await findByText(/2 berichten teruggedraaid\. Van 1 bleef staan/);
    expect(sent('undoHandOver').length).toBe(1);
  });

  it('says what is wrong with another file, and reads nothing that is far too large', async () => {
    const desk = await openShift({ answers: { readHandOver: () => refuse('badHandOver') } });
    await pick(desk, aFile('hallo'));
    expect(await desk.findByText(/Dit is geen overdracht die Kantlijn kan lezen/)).toBeTruthy();
    const large = aFile();
    Object.defineProperty(large, 'size', { value: MAX_HAND_OVER + 1 });
    await pick(desk, large);
    expect(desk.sent('readHandOver')).toEqual([]);
  });

  it('says that nothing changes', async () => {
    const nothing = { ...preview, total: 0, same: 5, lines: [] };
    const desk = await openShift({ answers: { readHandOver: () => ok(nothing) } });
    await pick(desk, aFile());
    const dialog = await desk.findByRole('dialog', { name: 'Niets nieuws in deze overdracht' });
    expect(within(dialog).queryByRole('button', { name: 'Neem over' })).toBeNull();
  });
});
