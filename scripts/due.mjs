/**
 * npm run -s due -- CASES.json
 *
 * Prints when each case is due, computed by the extension's own code. The form of the file: docs/due.md.
 */
import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const usage = 'Use: npm run -s due -- CASES.json (or - for standard input); docs/due.md describes the file.';

try {
  const [file, ...rest] = process.argv.slice(2);
  if (file === undefined || rest.length > 0) throw new Error(usage);
  const cases = parse(readFileSync(file === '-' ? 0 : file, 'utf8'), file);
  const { answerCases } = await load('./due/answer-cases.ts');
  const answers = answerCases(cases);
  console.log(JSON.stringify(answers, null, 2));
  if (answers.some(({ error }) => error !== undefined)) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function parse(text, file) {
  try {
    const cases = JSON.parse(text);
    if (Array.isArray(cases)) return cases;
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error.message}`);
  }
  throw new Error(`${file} holds no list of cases. ${usage}`);
}

/** A TypeScript file of ours, bundled in memory: Node 20 runs no TypeScript. */
async function load(path) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(path, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
