import { expect, it } from 'vitest';
import { splitSelector } from '../../adapters/split-selector.ts';

it.each([
  ['#a', ['#a']],
  ['#a,.b c', ['#a', '.b c']],
  ['meta:is([content^="x"],[content^="y"]),p', ['meta:is([content^="x"],[content^="y"])', 'p']],
  ['a[title="een, twee"],b', ['a[title="een, twee"]', 'b']],
])('%s', (list, parts) => {
  expect(splitSelector(list)).toEqual(parts);
});
