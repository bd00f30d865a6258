import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rules that no compiler sees. Each says in its name what to do when it fails. */

const root = join(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => name !== '' && !name.includes('node_modules'));
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const code = tracked.filter((name) => /\.(?:ts|tsx|mjs)$/.test(name) && !name.endsWith('.d.ts'));

describe('top level', () => {
  const named = [
    'entrypoints',
    'components',
    'storage',
    'assets',
    'tests',
    'wxt.config.ts',
    'package.json',
    'tsconfig.json',
    'README.md',
  ];
  const beside = ['core', 'adapters', 'browser', 'scripts', 'docs'];
  const files = ['CONTRIBUTING.md', 'SECURITY.md', 'LICENSE', 'package-lock.json', 'biome.json', 'knip.json'];

  test('holds the fixed names, and beside them only what the design lists, configuration and dot-files', () => {
    const top = new Set(tracked.map((name) => name.split('/')[0] ?? ''));
    for (const name of named) expect(top, name).toContain(name);
    const odd = [...top].filter(
      (name) => ![...named, ...beside, ...files].includes(name) && !name.startsWith('.') && !/\.config\.ts$/.test(name),
    );
    expect(odd).toEqual([]);
  });

  test('the packages of the card are each imported somewhere in the product or its tests', () => {
    const all = code.map(read).join('\n');
    for (const name of ['wxt', 'react', 'dexie', 'zod', 'vitest', '@testing-library/react']) {
      expect(new RegExp(`from '${name}(?:/[^']*)?'`).test(all), name).toBe(true);
    }
    expect(read('wxt.config.ts')).toContain("'@wxt-dev/webextension-polyfill'");
    expect(read('package.json')).toContain('"webextension-polyfill"');
  });
});

describe('who may import whom', () => {
  const imports = (name: string): readonly string[] =>
    [...read(name).matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm)].map(
      (found) => found[1] ?? found[2] ?? '',
    );
  const inFolder = (folder: string) => code.filter((name) => name.startsWith(`${folder}/`));
  const goesTo = (name: string, target: string): string =>
    target.startsWith('.') ? join(name, '..', target).replaceAll('\\', '/') : target;
  const rules: readonly (readonly [folder: string, allowed: RegExp])[] = [
    ['core', /^core\/|^zod\/mini$|^re2js$|^\.generated\/locales\//],
    ['adapters', /^adapters\/|^core\//],
    ['storage', /^storage\/|^core\/|^dexie$/],
    ['browser', /^browser\/|^core\/|^wxt\/browser$/],
    [
      'components',
      /^components\/|^core\/|^react$|^react\/|^@tanstack\/react-virtual$|^marked$|^\.generated\/locales\//,
    ],
  ];

  test.each(rules)('%s imports only what the design allows', (folder, allowed) => {
    const wrong = inFolder(folder).flatMap((name) =>
      imports(name)
        .map((target) => goesTo(name, target))
        .filter((target) => !allowed.test(target))
        .map((target) => `${name} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the content script never sees React, Dexie, zod, the storage or the polyfill', () => {
    const seen = new Set<string>();
    const walk = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      if (!name.endsWith('.ts')) return;
      for (const target of imports(name).map((to) => goesTo(name, to))) {
        expect(`${name} → ${target}`).not.toMatch(/→ (?:react|dexie|zod|storage\/|components\/|wxt\/browser)/);
        if (!target.startsWith('.generated') && !target.startsWith('wxt/')) walk(target);
      }
    };
    walk('entrypoints/page.content/index.ts');
    expect(seen.size).toBeGreaterThan(10);
  });

  test('only storage/db.ts makes a database', () => {
    const makers = code.filter((name) => !name.startsWith('tests/') && /new Dexie\b/.test(read(name)));
    expect(makers).toEqual(['storage/db.ts']);
  });
});

describe('safety', () => {
  const product = code.filter((name) => /^(?:entrypoints|components|core|adapters|storage|browser)\//.test(name));

  test('nothing in the product can send: no fetch, XMLHttpRequest, WebSocket, EventSource, sendBeacon', () => {
    const senders = product.filter((name) =>
      /\bfetch\s*\(|XMLHttpRequest|new WebSocket|EventSource|sendBeacon/.test(read(name)),
    );
    expect(senders).toEqual([]);
  });

  test('text of a page never becomes markup', () => {
    const sinks = product.filter((name) =>
      /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\b|\beval\(|new Function\(/.test(
        read(name),
      ),
    );
    expect(sinks).toEqual([]);
  });

  test('the domain has no time, chance or ids of its own', () => {
    const impure = code
      .filter((name) => name.startsWith('core/'))
      .filter((name) =>
        /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|\bwindow\.\w|\bdocument\.\w/.test(read(name)),
      );
    expect(impure).toEqual([]);
  });
});

describe('adapters', () => {
  test('each has a file, a fingerprint and a test with a capture of our own', () => {
    const ids = [...read('adapters/fingerprints.ts').matchAll(/\bid: '([^']+)'/g)].map((found) => found[1] ?? '');
    expect(ids.length).toBeGreaterThan(0);
    const tests = readdirSync(join(root, 'tests/adapters'));
    for (const id of ids) {
      expect(tracked.includes(`adapters/${id}.ts`), id).toBe(true);
      expect(
        tests.some((name) => name.startsWith(id) || (id.startsWith('practice') && name.startsWith('practice'))),
      ).toBe(true);
    }
  });
});
