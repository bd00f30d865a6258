// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapters } from '../../adapters/index.ts';
import { reportPage } from '../../adapters/page-report.ts';
import { fixturesOf, openFixture, pageOf } from './open-fixture.ts';

const phpbb = adapters.find(({ id }) => id === 'phpbb');

describe('report of a page', () => {
  it('says what was found, which selectors found nothing, and which fields are missing', () => {
    const page = pageOf(`<body id="phpbb"><div id="p1" class="post"><p class="author">Roos</p></div>
      <div id="p2" class="post"></div><ul role="list"><li>a</li><li>b</li><li>c</li></ul></body>`);
    const report = reportPage(page, phpbb, true);
    expect(report.selectors?.map(({ found }) => found)).toContain(0);
    expect(report.fields).toMatchObject({ text: 0 });
    expect(report.tree).toEqual([
      'html',
      '  head',
      '  body id',
      '    div class id',
      '      p class "…"',
      '    div class id',
      '    ul role=list',
      '      li "…" ×3',
    ]);
  });

  it('shows no selectors that were made on the page itself', () => {
    const taught = phpbb && { ...phpbb, id: 'taught', posts: ['#van-roos-de-wit'] };
    const report = reportPage(pageOf('<p id="van-roos-de-wit">a</p>'), taught, false);
    expect(report.selectors).toBeUndefined();
    expect(JSON.stringify(report)).not.toContain('roos');
  });

  it.each(adapters.filter(({ id }) => !id.startsWith('practice-')).map((adapter) => [adapter.id, adapter] as const))(
    '%s: nothing that the fixtures say is in it',
    (id, adapter) => {
      for (const name of fixturesOf(id)) {
        const { page, expected } = openFixture(id, name);
        const report = JSON.stringify(reportPage(page, adapter, true));
        const said = expected.posts.flatMap(({ author, text, permalink }) => [
          author.name,
          author.handle,
          author.url,
          permalink,
          ...text.split(/\s+/).filter((word) => word.length > 8),
        ]);
        for (const one of said) if (one !== undefined && one.length > 4) expect(report).not.toContain(one);
      }
    },
  );

  it('holds no word that was planted anywhere in a page, whatever the word', () => {
    const word = fc.stringMatching(/^[a-z]{9,14}$/);
    fc.assert(
      fc.property(word, fc.constantFrom(...places), (secret, place) => {
        const report = JSON.stringify(reportPage(pageOf(place.replaceAll('SECRET', secret)), phpbb, true));
        expect(report.toLowerCase()).not.toContain(secret);
      }),
      { numRuns: 300 },
    );
  });
});

/** Every place of a page in which people and sites put words. */
const places = [
  '<title>SECRET</title>',
  '<meta name="author" content="SECRET">',
  '<link rel="canonical" href="https://SECRET.example/SECRET">',
  '<body class="SECRET" id="SECRET" data-user="SECRET">',
  '<div id="p1" class="post SECRET"><a class="username" href="/u/SECRET">SECRET</a><div class="content">SECRET</div></div>',
  '<img alt="SECRET" src="/SECRET.png" title="SECRET">',
  '<button role="SECRET" type="SECRET" aria-label="SECRET">SECRET</button>',
  '<p itemprop="SECRET" itemtype="https://schema.org/SECRET" data-testid="SECRET">x</p>',
  '<p data-testid="UserAvatar-Container-SECRET" style="--a: SECRET">x</p>',
  '<input name="SECRET" value="SECRET" placeholder="SECRET">',
  '<textarea>SECRET</textarea><!-- SECRET -->',
  '<script>var user = "SECRET"</script><style>.SECRET {}</style>',
  '<script type="application/ld+json">{"author": "SECRET"}</script>',
  '<svg><title>SECRET</title><text>SECRET</text></svg><math><mi>SECRET</mi></math>',
  '<iframe srcdoc="SECRET" src="https://SECRET.example"></iframe>',
  '<div><template shadowrootmode="open"><b title="SECRET">SECRET</b></template></div><noscript>SECRET</noscript>',
];
