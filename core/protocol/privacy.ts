import type { Protocol } from './schema.ts';

/** What is off until the protocol switches it on with a reason; in the order of the screens. */
export const privacyParts = ['linkPersons', 'personNotes', 'staffFigures'] as const;
export type PrivacyPart = (typeof privacyParts)[number];

/** What is on. */
export type PrivacyChoices = Readonly<Record<PrivacyPart, boolean>>;

/** Everything off: without a protocol, and in one that says nothing of it. */
export const allOff: PrivacyChoices = { linkPersons: false, personNotes: false, staffFigures: false };

/** A switch without a reason counts as off, also in a protocol that came past the check. */
export function privacyOf(protocol: Pick<Protocol, 'privacy'> | undefined): PrivacyChoices {
  const isOn = (part: PrivacyPart) => {
    const { on = false, reason = '' } = protocol?.privacy?.[part] ?? {};
    return on && reason.trim() !== '';
  };
  return { linkPersons: isOn('linkPersons'), personNotes: isOn('personNotes'), staffFigures: isOn('staffFigures') };
}
