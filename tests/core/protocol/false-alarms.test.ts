import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../core/protocol/checks.ts';

/** The 60 fitting replies of webcare-nl in two languages, filled in: a check that fires on these gets switched off. */

interface Row {
  readonly text_nl: string;
  readonly text_en: string;
}
const file = new URL('../../data/webcare-nl/protocol.json', import.meta.url);
const { replies } = JSON.parse(readFileSync(file, 'utf8')) as { readonly replies: readonly Row[] };

const values: Readonly<Record<string, string>> = {
  naam: 'Joke',
  initialen: '^MV',
  link: 'https://zilt.example/melden',
  datum: '12 december',
};
const drafts = replies.flatMap((row) =>
  (['nl', 'en'] as const).map((language) => {
    const text = row[`text_${language}`].replace(/\{\{(\w+)\}\}/g, (_, slot: string) => values[slot] ?? `de ${slot}`);
    return { text, language, address: /\b(?:je|jij|jouw)\b/.test(text) ? ('je' as const) : ('u' as const) };
  }),
);

describe('false alarms on fitting replies', () => {
  const fired = drafts.flatMap((draft) => checkDraft({ ...draft, signature: '^MV', firstName: 'Joke' }));
  it('are none in red, and at most one in fifty in amber', () => {
    expect(drafts).toHaveLength(120);
    expect(fired.filter(({ weight }) => weight === 'stop')).toEqual([]);
    expect(fired.filter(({ weight }) => weight === 'warn').length / drafts.length).toBeLessThanOrEqual(0.02);
  });

  it('would show: the same replies with a telephone number and the other form of address do fire', () => {
    const spoilt = drafts.map((draft) => ({
      ...draft,
      text: `${draft.text} Bel 06 12345678.`,
      address: draft.address === 'je' ? ('u' as const) : ('je' as const),
    }));
    const all = spoilt.map((draft) => checkDraft(draft).map(({ id }) => id));
    expect(all.filter((ids) => ids.includes('confidential'))).toHaveLength(120);
    expect(all.filter((ids) => ids.includes('mixedAddress')).length).toBeGreaterThan(50);
  });
});
