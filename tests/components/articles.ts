import type { Article } from '../../core/protocol/schema.ts';

/** Articles of the invented web shop: one in two languages, one that has run out. */
export const delivery: Article = {
  id: 'bezorgen',
  title: { nl: 'Bezorgen: kosten en dagen', en: 'Delivery: costs and days' },
  text: {
    nl: '# Kosten\n\nBezorgen kost **€ 49** per bestelling.\n\n- Op maandag\n- Op vrijdag\n',
    en: '# Costs\n\nDelivery is € 49.\n',
  },
  updatedAt: '2026-10-20',
  url: 'https://pakkelaar.example/bezorgen',
};

export const expired: Article = {
  id: 'zomer',
  title: { nl: 'Bezorgen in de zomer' },
  text: { nl: 'Hij is er.' },
  validUntil: '2026-09-01',
};

/** One with everything in it that Markdown knows, and words that are too long for a narrow screen. */
export const long: Article = {
  id: 'garantie',
  title: { nl: 'Garantievoorwaarden tuinmeubelverzekeringsmaatschappij Veldhove-Oldenbarneveldterhaven en omstreken' },
  text: {
    nl: `Op alles zit **twee jaar garantie**. Zie [de voorwaarden](https://pakkelaar.example/garantie) of mail [de balie](mailto:balie@pakkelaar.example).

## Wat valt eronder

1. Gebroken poten en leuningen.
2. Losse lijm:
   - binnen een jaar helemaal
   - daarna voor de helft
3. Roest.

> Gewone slijtage hoort er niet bij.

| serie | hout | jaren | onderdelen die je nabestelt |
|-------|------|-------|-----------------------------|
| Veld | eiken | 2 | poten, schroevenset-hardhoutbevestigingsmateriaal |
| Haven | grenen | 1 | leuning |

### Zo vraag je het aan

\`\`\`
Bestelnummer: PK-000000
Foto: ja
\`\`\`

![Foto van de sticker](https://pakkelaar.example/sticker.png) <b>Let op</b> http://pakkelaar.example/oud
`,
  },
  validUntil: '2026-11-01',
  updatedAt: '2025-01-12',
};
