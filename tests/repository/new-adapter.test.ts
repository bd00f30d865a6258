import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeAdapter } from '../../scripts/new-adapter.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kantlijn-adapter-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('makes what a new adapter needs, formatted as the rest', async () => {
  const made = await makeAdapter('buurt-forum', 'Buurtforum', root);
  expect(made).toEqual([
    'adapters/buurt-forum.ts',
    'tests/adapters/buurt-forum/thread.html',
    'tests/adapters/buurt-forum/thread.json',
    'tests/adapters/buurt-forum.test.ts',
  ]);
  expect(readFileSync(join(root, 'adapters/buurt-forum.ts'), 'utf8')).toContain('export const buurtForum: Adapter');
  const biome = join(import.meta.dirname, '../../node_modules/.bin/biome');
  const config = join(import.meta.dirname, '../..');
  const checked = made.filter((path) => path.endsWith('.ts')).map((path) => join(root, path));
  expect(() =>
    execFileSync(biome, ['format', '--config-path', config, '--vcs-enabled=false', ...checked]),
  ).not.toThrow();
});

it('never writes over work, nor takes an id that cannot be a key', async () => {
  await makeAdapter('buurt', 'Buurt', root);
  await expect(makeAdapter('buurt', 'Buurt', root)).rejects.toThrow('is there already');
  await expect(makeAdapter('Buurt Forum', 'Buurt', root)).rejects.toThrow('Use:');
  await expect(makeAdapter(undefined, undefined, root)).rejects.toThrow('Use:');
});
