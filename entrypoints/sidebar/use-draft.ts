import { useState } from 'react';
import { slotLabel } from '../../components/FillForm.tsx';
import type { Locale } from '../../components/Locale.tsx';
import type { ProtocolView, Suggestion } from '../../core/messages.ts';
import type { Post } from '../../core/post.ts';
import { type FilledText, fillText, type Slot, signText, slotsOf, startValues } from '../../core/protocol/fill.ts';
import type { Language } from '../../core/protocol/schema.ts';
import { replyText } from '../../core/protocol/view.ts';

/** What the agent is making for one post. Kept while another post is looked at. */
export interface DraftState {
  /** `undefined`: written without a reply. */
  readonly suggestion?: Suggestion | undefined;
  readonly language: Language;
  /** Another text of the same reply: 0 or absent its own, then its variants. */
  readonly variant?: number | undefined;
  readonly values: Readonly<Record<string, string>>;
  /** The agent's own text; `undefined` while the reply stands as filled in. */
  readonly edited?: string | undefined;
}

export interface Draft extends DraftState {
  readonly slots: readonly Slot[];
  readonly filled: FilledText;
  readonly text: string;
  /** Values that needed no question. */
  readonly given: Readonly<Record<string, string>>;
  readonly labelOf: (slot: string) => string;
}

interface Known {
  readonly post: Post;
  readonly initials: string;
  readonly locale: Locale;
  readonly protocol: Pick<ProtocolView, 'signature' | 'placeholders'>;
}

/** Everything that follows from a draft and what is known: slots, values, the text that would be inserted. */
export function finishDraft(state: DraftState, { post, initials, locale, protocol }: Known): Draft {
  const { suggestion, language, variant } = state;
  const approved =
    suggestion === undefined ? '' : (replyText(suggestion.reply, language, post.site, protocol, variant) ?? '');
  const slots = slotsOf(approved, protocol);
  const given = startValues(slots, { authorName: post.author.name, initials }, language);
  const values = { ...given, ...state.values };
  const filled = fillText(approved, values);
  const labelOf = (name: string) => {
    const slot = slots.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return slot === undefined ? name : slotLabel(slot, locale, language);
  };
  return { ...state, values, slots, given, filled, labelOf, text: (state.edited ?? filled.joined).trim() };
}

/** The next text of the same reply; after the last variant its own again. */
export function nextVariant({ suggestion, language, variant = 0 }: DraftState): number {
  const count = 1 + (suggestion?.reply.variants?.[language]?.length ?? 0);
  return (variant + 1) % count;
}

/** The text to start editing with: an open slot stands between braces, so that it can be neither missed nor sent. */
export function textToEdit({ filled }: Pick<Draft, 'filled'>): string {
  return filled.segments.map((part) => (part.kind === 'open' ? `{${part.slot ?? ''}}` : part.text)).join('');
}

/** An own answer starts with the signature only. */
export function startOwnText({ protocol, initials }: Pick<Known, 'protocol' | 'initials'>, language: Language): string {
  const signature = signText('', protocol.signature, protocol);
  const values = startValues(slotsOf(signature, protocol), { initials }, language);
  const filled = fillText(signature, values);
  return filled.open.length > 0 ? '' : filled.joined;
}

/** A draft in the hands of the agent. `undefined`: none begun. `keep` remembers it beyond this screen. */
export function useDraft(start: DraftState | undefined, keep: (draft: DraftState | undefined) => void, known: Known) {
  const [state, setState] = useState(start);
  const change = (next: DraftState | undefined) => {
    setState(next);
    keep(next);
  };
  return { draft: state === undefined ? undefined : finishDraft(state, known), change };
}
