import type { CrmLayout } from '../protocol/crm-schema.ts';
import { type Layout, layouts, plainLayout } from './layouts.ts';

/** All layouts to choose from: those of the team first; one with the id of Kantlijn's own comes in its place. */
export function layoutsWith(own: readonly CrmLayout[] = []): readonly Layout[] {
  return [...own.map(toLayout), ...layouts.filter(({ id }) => own.every((one) => one.id !== id))];
}

/** The layout with this id; the plain one for an id that is no longer there. */
export function findLayout(id: string, own: readonly CrmLayout[] = []): Layout {
  return layoutsWith(own).find((layout) => layout.id === id) ?? plainLayout;
}

/**
 * How a team writes for a system of which Kantlijn has a layout with this id: its layout in that place, else its first
 * one that begins with it, else Kantlijn's.
 */
export function layoutFor(id: string, own: readonly CrmLayout[] = []): Layout {
  const team = own.find((one) => one.id === id) ?? own.find((one) => one.base === id);
  return team === undefined ? findLayout(id) : toLayout(team);
}

/** Kantlijn's own layout that one of a team begins with. */
export function baseOf({ base }: Pick<CrmLayout, 'base'>): Layout {
  return layouts.find(({ id }) => id === base) ?? plainLayout;
}

/** A layout of the team, with what it does not say as in its base. */
export function toLayout(own: CrmLayout): Layout {
  const { id, title, lines, columns, times, language, longest, withoutPostText, caseNumber } = own;
  const base = baseOf(own);
  const common = {
    id,
    name: { title },
    ...(times !== undefined && { times: { nl: times, en: times } }),
    ...(language !== undefined && { language }),
    ...(withoutPostText !== undefined && { withoutPostText }),
    ...(caseNumber !== undefined && { caseNumber }),
  };
  if (base.kind === 'row') return { ...base, ...common, ...(columns !== undefined && { columns }) };
  return {
    ...base,
    ...common,
    ...(lines !== undefined && { lines }),
    ...(longest !== undefined && { longest }),
  };
}
