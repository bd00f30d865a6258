import { describe, expect, it } from 'vitest';
import { faithfulnessToReply } from '../../../core/protocol/nearest-text.ts';
import { makeReply } from './sample.ts';

const reply = makeReply({
  text: { nl: 'Hoi {naam}, we komen morgen met een ploeg naar de sloot kijken.' },
  short: { x: { nl: 'Hoi {naam}, morgen kijken we.' } },
  variants: { nl: ['Dag {naam}, dank voor je melding: de buitendienst staat er morgen.'] },
});

describe('what was posted, beside the nearest text of the reply', () => {
  it.each([
    ['Hoi Joke, we komen morgen met een ploeg naar de sloot kijken. ^MV', 'asApproved'],
    ['Dag Joke, dank voor je melding: de buitendienst staat er morgen. ^MV', 'asApproved'],
    ['Hoi Joke, morgen kijken we. ^MV', 'asApproved'],
    ['Dag Joke, dank voor je melding over het kroos: de buitendienst staat er morgen om negen uur.', 'adapted'],
    ['Bel ons maar.', 'own'],
  ] as const)('%s: %s', (posted, how) => {
    expect(faithfulnessToReply(reply, 'nl', posted)).toBe(how);
  });

  it('is our own in a language without a text', () => {
    expect(faithfulnessToReply(reply, 'fr', 'Bonjour')).toBe('own');
  });
});
