import { RE2JS } from 're2js';
import { type Language, languages, type PerLanguage } from './basic-schema.ts';
import type { DraftRules } from './checks.ts';
import { type CompiledPattern, ownData } from './confidential.ts';
import type { Protocol } from './schema.ts';
import { localText } from './view.ts';

/** Most finds of one pattern in one draft: enough to say what is wrong. */
const mostFinds = 20;

/**
 * A pattern in RE2 syntax, without capitals. RE2 looks at each sign a bounded number of times, so that no pattern and no
 * draft can make it slow; what it does not know (look-ahead, back-references) is refused.
 * @throws when the pattern is not RE2
 */
export function compilePattern(id: string, pattern: string): CompiledPattern {
  const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  return {
    id,
    find(text) {
      const found: [number, number][] = [];
      const matcher = compiled.matcher(text);
      while (found.length < mostFinds && matcher.find()) {
        // An empty find is no data.
        if (matcher.end() > matcher.start()) found.push([matcher.start(), matcher.end()]);
      }
      return found;
    },
  };
}

/** What a protocol asks of every draft; made once per protocol. Patterns were checked when the protocol was read. */
export function draftRules(protocol: Protocol, language: Language | undefined): DraftRules {
  const said = (text: PerLanguage | undefined): string | undefined =>
    text && localText(text, language, protocol.languages);
  return {
    weights: protocol.checks ?? {},
    patterns: (protocol.confidential ?? []).map(({ id, pattern }) => compilePattern(id, pattern)),
    own: ownData(approvedTexts(protocol)),
    forbidden: (protocol.forbiddenWords ?? []).map(({ words, instead, weight }) => ({
      words,
      instead: said(instead),
      weight,
    })),
  };
}

function* approvedTexts(protocol: Protocol): Generator<string> {
  const all: readonly (PerLanguage | undefined)[] = [
    ...protocol.replies.flatMap((reply) => [reply.text, ...Object.values(reply.short ?? {})]),
    ...(protocol.articles ?? []).map(({ text }) => text),
    ...(protocol.notices ?? []).map(({ text }) => text),
  ];
  for (const text of all)
    for (const language of languages) if (text?.[language] !== undefined) yield text[language] ?? '';
  for (const { contact } of protocol.departments ?? []) if (contact !== undefined) yield contact;
}
