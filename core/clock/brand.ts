import type { PageRules } from '../messages.ts';
import { fold } from './fold.ts';

const compiled = new WeakMap<PageRules, RegExp>();
const edge = '[\\p{L}\\p{N}_]';
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Words of a name with whatever people put between them: `gemeente duinstad`, `gemeente-duinstad`, `#gemeenteduinstad`. */
const loosely = (name: string) => name.split(' ').map(literal).join('[\\s\\p{Pd}_.]{0,3}');

/**
 * Does a text speak of us: a brand word, or one of our accounts by "@"?
 *
 * A brand word counts as a whole word, with a plural or possessive "s" (`Pakkelaars`, `Duinstad's`) and nothing more:
 * `Duinstadse` is about the town and `duinstadion` about nothing of ours. Who wants more writes `Duinstad*`. In a hashtag
 * words are glued together, so there a brand word of five letters or more may be followed by others (`#pakkelaarfaalt`).
 * An account's shown name counts without "@" only when it is at least two words.
 */
export function speaksOfUs(text: string, rules: PageRules): boolean {
  let pattern = compiled.get(rules);
  if (!pattern) {
    pattern = compile(rules);
    compiled.set(rules, pattern);
  }
  return pattern.test(fold(text));
}

function compile(rules: PageRules): RegExp {
  const whole: string[] = [];
  const starts: string[] = [];
  const accounts: string[] = [];
  const names = rules.accounts.flatMap(({ name }) => (name?.trim().includes(' ') ? [name] : []));
  for (const word of [...rules.brandWords, ...names].map(fold)) {
    const body = loosely(word.replace(/\*+$/, '').trim());
    if (!/[\p{L}\p{N}]/u.test(body)) continue;
    (word.endsWith('*') ? starts : whole).push(body);
    if (/^[\p{L}\p{N}]/u.test(body) && word.replace(/\W/g, '').length > 4) starts.push(`(?<=#)${body}`);
  }
  for (const { handle, name } of rules.accounts) {
    const [local = '', host] = fold(handle ?? '')
      .replace(/^@/, '')
      .split('@');
    if (local) accounts.push(literal(local) + (host ? `(?:@${literal(host)})?` : ''));
    if (name) accounts.push(loosely(fold(name)));
  }
  const ways = [
    ...(whole.length > 0 ? [`(?:${whole.join('|')})(?:['’]?s)?(?!${edge})`] : []),
    ...starts,
    ...(accounts.length > 0 ? [`@(?:${accounts.join('|')})(?!${edge}|@|[.-][\\p{L}\\p{N}])`] : []),
  ];
  // Without any word nothing matches.
  return new RegExp(ways.length > 0 ? `(?<!${edge})(?:${ways.join('|')})` : '(?!)', 'u');
}
