// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '../../components/Markdown.tsx';
import { decodeEntities, safeAddress } from '../../components/markdown-tokens.ts';
import { expectAccessible } from './render.tsx';

afterEach(cleanup);

const show = (text: string) => render(<Markdown text={text} />).container;

const article = `# Parkeerpas

Je vraagt een pas aan **met je kenteken**. Zie [de voorwaarden](https://duinstad.example/parkeren?a=1&amp;b=2).

3. Log in.
4. Kies \`Mijn pas\`.

- [x] kenteken
- betaald

| zone | prijs |
|------|-------|
| A    | &euro; 4,50 |

> Let op: de pas geldt niet op zondag.

![plattegrond](https://duinstad.example/kaart.png)
`;

describe('Markdown', () => {
  it('shows headings, lists, tables, quotes and links as what they are', async () => {
    const page = show(article);
    expect(page.querySelector('h4')?.textContent).toBe('Parkeerpas');
    expect(page.querySelector('strong')?.textContent).toBe('met je kenteken');
    expect([...page.querySelectorAll('ol > li')].map((item) => item.getAttribute('value'))).toEqual(['3', '4']);
    expect([...page.querySelectorAll('ul > li')].map((item) => item.textContent)).toEqual(['☑ kenteken', 'betaald']);
    expect(page.querySelector('th')?.getAttribute('scope')).toBe('col');
    expect(page.querySelectorAll('td')[1]?.textContent).toBe('€ 4,50');
    expect(page.querySelector('blockquote')?.textContent).toBe('Let op: de pas geldt niet op zondag.');
    await expectAccessible(page);
  });

  it('opens links beside the page, without telling where they come from', () => {
    const link = show(article).querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://duinstad.example/parkeren?a=1&b=2');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('fetches no image: its description is a link to it', () => {
    const page = show(article);
    expect(page.querySelector('img')).toBeNull();
    expect([...page.querySelectorAll('a')].at(-1)?.textContent).toBe('plattegrond');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'tekst <b onclick="alert(1)">vet</b>',
    '<iframe src="https://kwaad.example"></iframe>',
    '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<style>* { display: none }</style>',
  ])('shows HTML as it was typed: %s', (text) => {
    const page = show(text);
    expect(page.textContent).toBe(text);
    expect(page.querySelector('script, img, b, iframe, svg, style')).toBeNull();
  });

  it.each([
    '[klik](javascript:alert(1))',
    '[klik](JaVaScRiPt:alert(1))',
    '[klik](java&#115;cript:alert(1))',
    '[klik](data:text/html;base64,PHNjcmlwdD4=)',
    '[klik](vbscript:x)',
    '[klik](file:///etc/passwd)',
    '[klik](//kwaad.example)',
    '[klik](/desk.html)',
    '[klik](http://duinstad.example)',
    '[klik](https://duinstad.example@kwaad.example)',
    '[klik](chrome-extension://abc/desk.html)',
    '![klik](javascript:alert(1))',
    '<javascript:alert(1)>',
  ])('makes no link of %s', (text) => {
    const page = show(text);
    expect(page.querySelector('a')).toBeNull();
    expect(page.textContent).toContain(text.startsWith('<') ? 'javascript:alert(1)' : 'klik');
  });

  it('shows what is nested too deep as it was typed', () => {
    const deep = `${'>'.repeat(50_000)} onderin`;
    expect(show(deep).textContent).toBe(deep);
    const page = show(`${'> '.repeat(40)}onderin`);
    expect(page.querySelectorAll('blockquote').length).toBeLessThan(20);
    expect(page.textContent).toContain('onderin');
  });

  it.each([
    ['### Een\n\n#### Twee', 'H4 H5'],
    ['# Een\n\n### Twee\n\n# Drie', 'H4 H5 H4'],
    ['### Een\n\n# Twee', 'H4 H4'],
    ['# 1\n\n## 2\n\n### 3\n\n#### 4', 'H4 H5 H6 H6'],
  ])('keeps headings below the title of the screen, without gaps: %j', (text, levels) => {
    expect([...show(text).querySelectorAll('h4, h5, h6')].map(({ tagName }) => tagName).join(' ')).toBe(levels);
  });

  it('puts something around every block but headings', () => {
    const text = '# Kop\n\nEen.\n\n---\n\n- twee\n';
    const page = render(
      <Markdown text={text} around={(block, index) => <div data-block={index}>{block}</div>} />,
    ).container;
    expect([...page.querySelectorAll('[data-block]')].map((block) => block.textContent)).toEqual(['Een.', 'twee']);
  });
});

describe('decodeEntities', () => {
  it('knows the usual ones, and leaves what is no character', () => {
    expect(decodeEntities('&lt;b&gt; &#8364; &#x2026; &onbekend; &constructor; R&D')).toBe(
      '<b> € … &onbekend; &constructor; R&D',
    );
    expect(decodeEntities('&#0; &#xD800; &#9999999;')).toBe('\ufffd \ufffd \ufffd');
  });
});

describe('safeAddress', () => {
  it('passes https and mailto', () => {
    expect(safeAddress('https://duinstad.example/a b')).toBe('https://duinstad.example/a%20b');
    expect(safeAddress('mailto:hulp@duinstad.example')).toBe('mailto:hulp@duinstad.example');
    expect(safeAddress('https://')).toBeUndefined();
  });
});
