import type { BackgroundAnswers } from '../../core/messages.ts';

type Teaching = NonNullable<BackgroundAnswers['teach']>;

/** A page that is being taught, at its first step. */
export const atStart: Teaching = {
  step: 'text',
  canGoBack: false,
  has: { time: false, box: false, opener: false },
  found: 0,
  read: 0,
  samples: [],
  host: 'buurtplein.example',
};

/** The same page when all was pointed at. */
export const atCheck: Teaching = {
  step: 'check',
  canGoBack: true,
  has: { time: true, box: true, opener: false },
  found: 13,
  read: 12,
  samples: [
    {
      name: 'Wilma Duin',
      text: 'Mijn bak staat er nog.',
      posted: { at: '2026-11-20T10:40:00.000Z', precision: 'minute' },
    },
    { name: 'Ferdi Knol', text: 'Bij ons in de straat ook.' },
    { name: 'Aart Zand', text: '' },
  ],
  data: {
    posts: ['article.post'],
    read: { name: [{ selector: '.wie' }], text: [{ selector: '.tekst' }], time: [{ selector: 'time' }] },
    composer: ['textarea[name="bericht"]'],
  },
  host: 'buurtplein.example',
};
