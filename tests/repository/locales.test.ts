import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../assets/locales');
const nl = parse(readFileSync(join(folder, 'nl.yml'), 'utf8'));
const en = parse(readFileSync(join(folder, 'en.yml'), 'utf8'));

/** `a.b.c {arg}` for every message. */
function shape(tree: Record<string, unknown>, path = ''): string[] {
  return Object.entries(tree)
    .flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? shape(value as Record<string, unknown>, `${path}${key}.`)
        : [
            `${path}${key} ${[...new Set(String(value).match(/\{\s*\w+/g) ?? [])]
              .filter((arg) => /^\{\w/.test(arg))
              .sort()
              .join(' ')}`,
          ],
    )
    .sort();
}

test('Dutch and English hold the same messages', () => {
  const keys = (tree: Record<string, unknown>) => shape(tree).map((line) => line.split(' ')[0]);
  expect(keys(en)).toEqual(keys(nl));
});

test('no message is empty', () => {
  const empty = (tree: Record<string, unknown>): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? empty(value as Record<string, unknown>)
        : String(value).trim() === ''
          ? [key]
          : [],
    );
  expect([...empty(nl), ...empty(en)]).toEqual([]);
});
