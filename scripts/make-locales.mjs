/**
 * Makes typed modules from `assets/locales/*.yml`: one file per top-level key ("namespace"), with every language in it,
 * so that the content script pays only for the few words it shows.
 *
 * ICU MessageFormat, compiled ahead of time by `@messageformat/core` (the CSP forbids `eval`, and a parser at run time
 * would be paid on every page). A message without arguments becomes a string, one with arguments a function.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { parse as parseMessage } from '@messageformat/parser';
import { parse as parseYaml } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, '.generated', 'locales');
const locales = ['nl', 'en'];

const words = {};
for (const locale of locales) {
  words[locale] = parseYaml(await readFile(join(root, 'assets', 'locales', `${locale}.yml`), 'utf8')) ?? {};
}

/** Arguments of a message: name → TypeScript type. */
function argumentsOf(message, found = new Map()) {
  for (const token of Array.isArray(message) ? message : parseMessage(message)) {
    if (token.type === 'plural' || token.type === 'selectordinal') found.set(token.arg, 'number');
    else if (token.type === 'argument' || token.type === 'select' || token.type === 'function') {
      if (!found.has(token.arg)) found.set(token.arg, token.type === 'argument' ? 'string | number' : 'string');
    }
    for (const aCase of token.cases ?? []) argumentsOf(aCase.tokens, found);
  }
  return found;
}

const isBranch = (value) => typeof value === 'object' && value !== null;

/** Splits a tree into plain strings and messages with arguments; plain text goes through the parser as well ('' → '). */
function split(tree) {
  const plain = {};
  const live = {};
  for (const [key, value] of Object.entries(tree)) {
    if (isBranch(value)) {
      const inner = split(value);
      plain[key] = inner.plain;
      if (Object.keys(inner.live).length > 0) live[key] = inner.live;
    } else if (argumentsOf(String(value)).size > 0) live[key] = String(value);
    else
      plain[key] = parseMessage(String(value))
        .map((token) => token.value ?? '')
        .join('');
  }
  return { plain, live };
}

function typeOf(tree, indent = '  ') {
  const lines = Object.entries(tree).map(([key, value]) => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
    if (isBranch(value)) return `${indent}readonly ${name}: {\n${typeOf(value, `${indent}  `)}\n${indent}};`;
    const args = [...argumentsOf(String(value))];
    if (args.length === 0) return `${indent}readonly ${name}: string;`;
    return `${indent}readonly ${name}: (d: { ${args.map(([arg, type]) => `${arg}: ${type}`).join('; ')} }) => string;`;
  });
  return lines.join('\n');
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

for (const namespace of Object.keys(words[locales[0]])) {
  const parts = [];
  for (const locale of locales) {
    const { plain, live } = split(words[locale][namespace] ?? {});
    const compiled = compileModule(new MessageFormat(locale), live).replace('export default', `const ${locale}Live =`);
    parts.push({ locale, compiled, plain });
  }
  // Both modules import the same helpers; keep each import line once.
  const imports = new Set();
  const bodies = parts.map(({ locale, compiled, plain }) => {
    const body = compiled
      .split('\n')
      .filter((line) => !(line.startsWith('import ') && imports.add(line)))
      .join('\n');
    return `${body}\nconst ${locale}Plain = ${JSON.stringify(plain)};`;
  });
  const merged = [...imports].join('\n');
  await writeFile(
    join(out, `${namespace}.js`),
    `${merged}\n${bodies.join('\n')}
const merge = (a, b) => {
  const all = { ...a };
  for (const key in b) all[key] = typeof b[key] === 'object' ? merge(a[key] ?? {}, b[key]) : b[key];
  return all;
};
export const words = { ${locales.map((locale) => `${locale}: merge(${locale}Plain, ${locale}Live)`).join(', ')} };
`,
  );
  await writeFile(
    join(out, `${namespace}.d.ts`),
    `export interface Words {\n${typeOf(words[locales[0]][namespace])}\n}\nexport declare const words: { readonly nl: Words; readonly en: Words };\n`,
  );
}
