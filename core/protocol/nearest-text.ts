import type { Faithfulness } from '../contact.ts';
import { faithfulness } from './compare.ts';
import type { Language, Reply } from './schema.ts';

const closestFirst: readonly Faithfulness[] = ['asApproved', 'adapted', 'deviated', 'own'];

/** How the posted text relates to the nearest of a reply's texts: its own, a short form, a variant. */
export function faithfulnessToReply(reply: Reply, language: Language, posted: string): Faithfulness {
  const short = Object.values(reply.short ?? {}).map((texts) => texts[language]);
  const texts = [reply.text[language], ...short, ...(reply.variants?.[language] ?? [])];
  const found = texts.flatMap((text) => (text === undefined ? [] : [faithfulness(text, {}, posted)]));
  return closestFirst.find((one) => found.includes(one)) ?? 'own';
}
