import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSites } from '../../scripts/sites.mjs';

/** Documents that say what is not there (any more). */

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => name !== '' && existsSync(join(root, name)));

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((found) => found[1] ?? '');

/** As repositories on the web name the headings of a page. */
const anchorsOf = (name: string): readonly string[] =>
  all(read(name), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(documents)('%s', (name) => {
  const text = read(name);

  test('links and pictures lead to what is there', () => {
    const targets = [...all(text, /\]\(([^)\s]+)\)/g), ...all(text, /(?:href|src)="([^"]+)"/g)];
    const broken = targets
      .filter((target) => !/^(?:https?|mailto):/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#', 2);
        const file = path === '' ? name : join(dirname(name), path);
        if (!existsSync(join(root, file))) return true;
        return anchor !== undefined && !anchorsOf(file).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  test('files that it names are there', () => {
    const folders = '(?:entrypoints|components|core|adapters|storage|browser|assets|tests|scripts|docs)';
    const named = all(text, new RegExp(`\`(${folders}/[\\w./-]+\\.(?:ts|tsx|mjs|md|yml|json))\``, 'g'));
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('npm scripts that it names exist', () => {
    const scripts = JSON.parse(read('package.json')).scripts;
    const named = all(text, /\bnpm (?:run (?:-s )?)?(?!ci\b|install\b)([a-z]+(?:-[a-z]+)*)(?=[\s`)])/g);
    const unknown = named.filter((word) => scripts[word] === undefined);
    expect(unknown).toEqual([]);
  });
});

describe('decisions', () => {
  const pages = readdirSync(join(root, 'docs/decisions'));

  test.each(pages)('%s has its date in name and text, and stands in the list', (page) => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})-[a-z0-9-]+\.md$/.exec(page) ?? [];
    const date = new Date(`${year}-${month}-${day}T12:00:00Z`);
    const written = date.toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    expect(read(`docs/decisions/${page}`).split('\n')[2]).toBe(written);
    expect(read('docs/README.md')).toContain(`(decisions/${page})`);
  });
});

describe('SECURITY.md', () => {
  const config = read('wxt.config.ts');
  const block = /\bpermissions: \[([\s\S]*?)\n {4}\]/.exec(config)?.[1] ?? '';
  const asked = all(block, /'([a-z]\w+)'/gi).filter((word) => word !== 'firefox');
  const hosts = all(/optional_host_permissions: \[([^\]]*)\]/.exec(config)?.[1] ?? '', /'([^']+)'/g);
  const section = /## Permissions\n([\s\S]*?)\n## /.exec(read('SECURITY.md'))?.[1] ?? '';
  const explained = all(section, /`([^`]+)`(?=[^|\n]*\|)/g);

  test('explains every permission that the manifest asks for, and no other', () => {
    expect(asked).toContain('storage');
    expect([...explained].sort()).toEqual([...asked, ...hosts].sort());
  });
});

describe('docs/sites.md', () => {
  const ids = all(read('adapters/fingerprints.ts'), /\bid: '([^']+)'/g);

  test('is what `npm run sites` makes of the adapters, their evidence, fixtures and editors', async () => {
    expect(read('docs/sites.md')).toBe(await makeSites());
  });

  test('says of every adapter, and of no other, what was tried', () => {
    const rows = all(read('docs/sites.md'), /^\| `([a-z0-9-]+)`/gm);
    expect([...rows].sort()).toEqual([...ids].sort());
  });
});

describe('pictures', () => {
  const folder = join(root, 'docs/screenshots');
  const pictures = existsSync(folder) ? readdirSync(folder) : [];

  test('each is shown in docs/screenshots.md and weighs at most 150 kB', () => {
    expect(pictures.length).toBeGreaterThan(0);
    const page = read('docs/screenshots.md');
    expect(pictures.filter((name) => !page.includes(`src="screenshots/${name}"`))).toEqual([]);
    expect(pictures.filter((name) => statSync(join(folder, name)).size > 150_000)).toEqual([]);
  });
});
