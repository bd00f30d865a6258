import type { Ref } from 'react';
import { words } from '../.generated/locales/sidebar.js';
import type { Slot } from '../core/protocol/fill.ts';
import type { Language } from '../core/protocol/schema.ts';
import { SelectField, TextField } from './Field.tsx';
import css from './FillForm.module.css';
import { useLocale, useWords } from './Locale.tsx';

interface FillFormProps {
  readonly slots: readonly Slot[];
  readonly values: Readonly<Record<string, string>>;
  readonly onValue: (slot: string, value: string) => void;
  /** Language of the reply: choices are words of the reply. */
  readonly language: Language;
  /** Slots whose value came from the page or the settings, as long as it was not changed. */
  readonly given: Readonly<Record<string, string>>;
  readonly focus?: Ref<HTMLInputElement>;
}

/** A longer label needs the whole width. */
const LONG_LABEL = 14;

/** Asks for everything that the reply leaves open. What is known stands there already. */
export function FillForm({ slots, values, onValue, language, given, focus }: FillFormProps) {
  const { fill } = useWords(words);
  const locale = useLocale();
  // Initials that are known need no question.
  const asked = slots.filter((slot) => slot.from !== 'initials' || given[slot.name] === undefined);
  if (asked.length === 0) return null;
  const firstEmpty = asked.find((slot) => (values[slot.name] ?? '') === '');
  return (
    <div
      className={css['form']}
      data-long={asked.some((slot) => slotLabel(slot, locale, language).length > LONG_LABEL)}
    >
      {asked.map((slot) => {
        const value = values[slot.name] ?? '';
        const label = slotLabel(slot, locale, language);
        const isGiven = given[slot.name] !== undefined && given[slot.name] === value;
        const hint =
          slot.from === 'initials' && given[slot.name] === undefined
            ? fill.initialsHint
            : isGiven && slot.from === 'author'
              ? fill.fromPage
              : value === ''
                ? fill.required
                : undefined;
        const choices = slot.choices?.[language] ?? slot.choices?.nl ?? slot.choices?.en;
        if (choices !== undefined) {
          return (
            <SelectField
              key={slot.name}
              label={label}
              hint={hint}
              value={value}
              choices={[
                ...(value === '' || !choices.includes(value) ? [{ value: '', label: fill.choose }] : []),
                ...choices.map((choice) => ({ value: choice, label: choice })),
              ]}
              onChoice={(choice) => onValue(slot.name, choice)}
            />
          );
        }
        return (
          <TextField
            key={slot.name}
            label={label}
            hint={hint}
            value={value}
            maxLength={slot.from === 'initials' ? 10 : 300}
            required
            {...(focus !== undefined && slot === firstEmpty ? { ref: focus } : {})}
            onText={(text) => onValue(slot.name, text)}
          />
        );
      })}
    </div>
  );
}

/** What a slot is called, in the language of the screens when the protocol has it. */
export function slotLabel(slot: Slot, locale: 'nl' | 'en', language: Language): string {
  return slot.label[locale] ?? slot.label[language] ?? slot.label.nl ?? slot.label.en ?? slot.name;
}
