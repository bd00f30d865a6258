import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkWeights } from '../../core/protocol/checks.ts';

test('docs/checks.md lists every check with its weight', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/checks.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `(\w+)` +\| (stop|warn|tip) +\|/gm)].map(([, id, weight]) => [id, weight]);
  expect(Object.fromEntries(rows)).toEqual(checkWeights);
});
