import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readPosts, readProtocol } from '../../../scripts/suggest/read-files.mjs';
import { drawSample, readCsv, shuffle } from './sample.mjs';

const dataFolder = fileURLToPath(new URL('../../data/', import.meta.url));
const ownFolder = new URL('../../data/webcare-nl/', import.meta.url);
const seed = 42;

/** The sets, each with what it takes to load it; without `load` it is not present. `target`: @1/@3 and none. */
export function readSets(folder = dataFolder, isDev) {
  const present = (name) => existsSync(join(folder, name));
  const when = (name, load) => (present(name) ? { load: () => load(join(folder, name)) } : {});
  return [
    { name: 'webcare-nl', target: '70/86 .85', load: readWebcare },
    { name: 'webcare-nl, half learned', target: '', load: readWebcareLearned },
    { name: 'banking77 k=5', target: '75/91', ...when('banking77', (path) => readBanking(path, 5, isDev)) },
    { name: 'banking77 k=1', target: '62/82', ...when('banking77', (path) => readBanking(path, 1, isDev)) },
    {
      name: 'banking77 k=5 + 1000 handled',
      target: '85/96',
      ...when('banking77', (path) => readBanking(path, 5, isDev, 1000)),
    },
    { name: 'banking77 all', target: '', ...when('banking77', (path) => readBanking(path, Infinity, isDev)) },
    { name: 'clinc150 k=5', target: '82/94 .95', ...when('clinc150', (path) => readClinc(path, isDev)) },
    { name: 'vira k=5', target: '73/88', ...when('vira', (path) => readVira(path, isDev)) },
    { name: 'natcs k=5', target: '92/98.5', ...when('natcs', (path) => readNatcs(path)) },
  ];
}

/** A text file of a set, as it is or compressed. */
function readText(folder, name) {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : gunzipSync(readFileSync(`${file}.gz`)).toString('utf8');
}

function readOwn(name) {
  return JSON.parse(readFileSync(new URL(name, ownFolder), 'utf8'));
}

function readWebcare() {
  return { protocol: readProtocol(readOwn('protocol.json')), posts: readPosts(readOwn('posts.json')) };
}

/** Every second post was handled before, those without a reply too; measured on the others. */
function readWebcareLearned() {
  const { protocol, posts } = readWebcare();
  const handled = posts
    .filter((_, number) => number % 2 === 0)
    .map(({ text, reply, language }) => ({ text, replyId: reply ?? null, language }));
  return { protocol, posts: posts.filter((_, number) => number % 2 === 1), handled };
}

function readBanking(path, k, isDev, handled = 0) {
  const train = readCsv(readText(path, 'train.csv')).slice(1);
  const test = readCsv(readText(path, 'test.csv')).slice(1);
  return fewShot(train, isDev ? undefined : test, k, spell, handled);
}

function readClinc(path, isDev) {
  const data = JSON.parse(readText(path, 'data_full.json'));
  const set = fewShot(data.train, isDev ? data.val : data.test, 5, spell);
  const outside = isDev ? data.oos_val : data.oos_test;
  return { ...set, posts: [...set.posts, ...outside.map(([text]) => ({ text, language: 'en' }))] };
}

function readVira(path, isDev) {
  const read = (name) =>
    readCsv(readText(path, name))
      .slice(1)
      .filter((row) => row.length >= 2);
  return fewShot(read('train_23.csv'), read(isDev ? 'dev_23.csv' : 'test_23.csv'), 5, (label) => label);
}

/** No official split for one label set: 60 % train, 40 % test, drawn with the seed. */
function readNatcs(path) {
  const rows = ['development', 'test-banking', 'test-finance'].flatMap((name) =>
    readText(path, `${name}.jsonl`)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .map(({ utterance, intent }) => [utterance, intent]),
  );
  const mixed = shuffle(rows, seed);
  const cut = Math.round(mixed.length * 0.6);
  const known = new Set(mixed.slice(0, cut).map(([, label]) => label));
  const test = mixed.slice(cut).filter(([, label]) => known.has(label));
  return fewShot(mixed.slice(0, cut), test, 5, (label) => label.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}

const spell = (label) => label.replaceAll('_', ' ').replaceAll('?', '');

/** A protocol of labels with k examples each, and the posts to test; without a test set a fifth of train is taken. */
function fewShot(train, test, k, titleOf, handledCount = 0) {
  const mixed = shuffle(train, 7);
  const cut = test === undefined ? Math.round(mixed.length / 5) : 0;
  const rest = test === undefined ? mixed.slice(cut) : train;
  const labels = [...new Set(rest.map(([, label]) => label))].sort();
  const draw = drawSample(seed);
  const replies = labels.map((label) => {
    const texts = rest.filter(([, own]) => own === label).map(([text]) => text);
    return {
      id: label,
      title: { en: titleOf(label) },
      // There is one, and it says nothing.
      text: { en: '' },
      examples: { en: draw(texts, k) },
      use: 'as-is',
      status: 'approved',
    };
  });
  const used = new Set(replies.flatMap(({ examples }) => examples.en));
  const handled = shuffle(
    rest.filter(([text]) => !used.has(text)),
    seed,
  ).slice(0, handledCount);
  return {
    protocol: { replies, languages: ['en'] },
    posts: (test ?? mixed.slice(0, cut)).map(([text, reply]) => ({ text, reply, language: 'en' })),
    handled: handled.map(([text, replyId]) => ({ text, replyId, language: 'en' })),
  };
}
