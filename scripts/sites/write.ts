import { type Evidence, evidence, notSupported, type PagesRead, type Written } from '../../adapters/evidence.ts';
import { adapters } from '../../adapters/index.ts';

/** An editor as `tests/e2e/editors/list.ts` has it, as far as it is shown. */
export interface ShownEditor {
  readonly id: string;
  readonly name: string;
  readonly package?: string;
  /** Browsers in which it does not take the text, with the reason. */
  readonly refuses?: Readonly<Record<string, string | undefined>>;
}

interface Sources {
  /** Names of the fixture pages, by adapter. */
  readonly fixtures: Readonly<Record<string, readonly string[]>>;
  readonly editors: readonly ShownEditor[];
}

const words = { measured: 'measured', read: 'read', documented: 'by documentation' } as const;
const browsers = ['Chromium', 'Firefox'] as const;

/** The text of `docs/sites.md`. */
export function sitesPage(sources: Sources): string {
  const ids = adapters.map(({ id }) => id).filter((id) => Object.hasOwn(evidence, id));
  const count = (proof: Evidence['proof']) => ids.filter((id) => evidence[id]?.proof === proof).length;
  return `${[
    intro,
    `Of ${ids.length} adapters: ${count('measured')} measured, ${count('read')} read, ${count('documented')} by documentation.`,
    '## Practice sites',
    practice,
    '## Sites',
    table(ids, sources),
    '## What they were tried on',
    ...ids.flatMap((id) => [`### ${nameOf(id)}`, factsOf(id, sources)]),
    ...(sources.editors.length === 0 ? [] : ['## Editors', editorsNote, editorTable(sources.editors)]),
    '## Any other site',
    other,
    '## Not supported',
    ...notSupported
      .map(({ name, why }) => `- **${name}.** ${why}`)
      .join('\n')
      .split('\n\n'),
  ].join('\n\n')}\n`;
}

const intro = `# Sites

<!-- Made by \`npm run sites\` from the adapters, their evidence, their fixtures and the tests. Do not edit. -->

What each adapter was tried on. **No adapter has been tried on its live site**, signed in as an organisation, with a
reply that was really sent. Before you rely on one, open your own site and compare the number in *Reads well: 9 of 9
posts* with your own count.

- **measured**: running software or its real page, read and written in a browser.
- **read**: a real page was read, and a reply was inserted into the same kind of editor.
- **by documentation**: built from what is published about the site, or seen in part only. Such an adapter is off, also
  on a site that is switched on, until somebody chooses *Use it anyway* in the popup; a protocol can choose it for a
  team (\`adapters\`, \`allow\`).

Saved pages are real pages that others kept, or pages of software that was run for this. They hold other people's words,
so they are not in the repository: repeat it with a page of your own, \`npm run -s read -- PAGE.html --url ITS-ADDRESS\`.
Fixtures are pages in \`tests/adapters\`, written for this project with the skeleton of the real page and invented
people. They hold what works and prove nothing about a site.`;

const practice = `| adapter          | written                                                                           | test                         |
| ---------------- | --------------------------------------------------------------------------------- | ---------------------------- |
| \`practice-forum\` | a textarea, in Chromium and Firefox: inserted, read back, posted, seen as answered | \`tests/e2e/main-job.e2e.ts\`  |
| \`practice-feed\`  | Draft.js 0.11, in Chromium and Firefox, also several paragraphs after typed text   | \`tests/e2e/feed.e2e.ts\`      |`;

const editorsNote = `A reply is inserted into the real package of each editor on a page of ours, in both browsers, and read
back (\`tests/e2e/editors.e2e.ts\`). That says that this editor takes it, not that a site has changed nothing about it.`;

const other = `The generic reader reads pages with marks for machines (microdata, RDFa, JSON-LD, h-entry) and pages whose posts repeat one
structure, and says how sure it is. Where it goes wrong, a person points at a post and Kantlijn learns the site. How to
add an adapter: [CONTRIBUTING.md](../CONTRIBUTING.md#a-site-in-five-steps).`;

function table(ids: readonly string[], { editors }: Sources): string {
  const rows = ids.map((id) => {
    const { proof, reads, pages, written } = evidenceOf(id);
    return [`\`${id}\``, words[proof], reads, pagesShort(pages), insertedInto(id, written, editors)];
  });
  return asTable(['adapter', 'proof', 'reads', 'real pages: posts read', 'inserted into'], rows);
}

function factsOf(id: string, { fixtures, editors }: Sources): string {
  const { proof, pages, written, unverified } = evidenceOf(id);
  const lines = [
    `- \`${id}\`, ${words[proof]}`,
    ...pages.map(
      ({ what, from, date, read, of }) => `- Read: ${what}, ${origin[from]}, ${date}: ${read} of ${of} posts`,
    ),
    ...(pages.length === 0 ? ['- Read: no page but our own fixtures'] : []),
    ...written.map(
      ({ editor, browsers: shown, on, test, how }) =>
        `- Inserted: ${editor}, in ${shown.join(' and ')}, ${on === 'site' ? 'on the software itself' : 'on a page of ours'} (\`${test}\`)${how === undefined ? '' : `. ${how}`}`,
    ),
    ...editorsOf(id, editors).map((editor) => `- Inserted: ${editor}`),
    ...(written.length + editorsOf(id, editors).length === 0 ? ['- Inserted: nowhere'] : []),
    `- Fixtures: ${(fixtures[id] ?? []).join(', ')}`,
    `- Not verified: ${unverified}`,
  ];
  return lines.join('\n');
}

const origin = { running: 'of software run for this', saved: 'saved from the site', made: 'made by others' } as const;

function pagesShort(pages: readonly PagesRead[]): string {
  const real = pages.filter(({ from, of }) => from !== 'made' && of > 0);
  if (real.length === 0) return 'none';
  const sum = (pick: (one: PagesRead) => number) => real.reduce((total, one) => total + pick(one), 0);
  return `${sum(({ read }) => read)} of ${sum(({ of }) => of)}`;
}

function insertedInto(id: string, written: readonly Written[], editors: readonly ShownEditor[]): string {
  const own = written.map(({ editor }) => editor);
  const named = editors.filter((editor) => evidenceOf(id).editors.includes(editor.id)).map(({ name }) => name);
  return [...new Set([...own, ...named])].join(', ') || 'nothing';
}

/** The site's editors that the test of editors shows. */
function editorsOf(id: string, editors: readonly ShownEditor[]): readonly string[] {
  return evidenceOf(id).editors.flatMap((wanted) => {
    const editor = editors.find((one) => one.id === wanted);
    const isTold = evidenceOf(id).written.some((one) => one.editor === editor?.name);
    return editor === undefined || isTold
      ? []
      : [`${editorName(editor)}, in ${takenIn(editor)}, the package on a page of ours`];
  });
}

function editorTable(editors: readonly ShownEditor[]): string {
  const rows = editors.map((editor) => [
    editor.name,
    editor.package === undefined ? 'the browser' : `\`${editor.package}\``,
    takenIn(editor),
    Object.entries(editor.refuses ?? {})
      .map(([browser, why]) => `${capital(browser)}: ${why}`)
      .join('; '),
  ]);
  return asTable(['editor', 'package', 'takes a reply in', 'does not'], rows);
}

const editorName = ({ name, package: from }: ShownEditor): string =>
  from === undefined ? name : `${name} (\`${from}\`)`;

function takenIn({ refuses = {} }: ShownEditor): string {
  return browsers.filter((browser) => refuses[browser.toLowerCase()] === undefined).join(' and ') || 'neither';
}

function asTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function nameOf(id: string): string {
  return adapters.find((adapter) => adapter.id === id)?.name ?? id;
}

function evidenceOf(id: string): Evidence {
  const found = evidence[id];
  if (found === undefined) throw new Error(`${id} has no entry in adapters/evidence.ts`);
  return found;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
