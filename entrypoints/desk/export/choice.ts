import { type ColumnId, columns, defaultColumns } from '../../../core/log/columns.ts';
import type { ExportView } from '../../../core/settings.ts';
import { type FormatId, formats, type TargetId, targets } from './formats.ts';

/** What a person chooses in the dialog. */
export interface ExportChoice {
  readonly format: FormatId;
  readonly target: TargetId;
  readonly columns: readonly ColumnId[];
  readonly withTexts: boolean;
  /** IANA zone. */
  readonly zone: string;
  readonly isCoded: boolean;
}

/** A sheet holds texts as texts: nothing in it can be taken for a formula. */
export function firstChoice(zone: string): ExportChoice {
  const ids = defaultColumns.map(({ id }) => id);
  return { format: 'xlsx', target: 'any', columns: ids, withTexts: true, zone, isCoded: false };
}

/** What this version no longer knows of a view falls back to the usual. */
export function choiceOf(view: ExportView, zone: string): ExportChoice {
  const usual = firstChoice(zone);
  return {
    format: formats.find(({ id }) => id === view.format)?.id ?? usual.format,
    target: targets.find((id) => id === view.target) ?? usual.target,
    columns: columns.map(({ id }) => id).filter((id) => view.columns.includes(id)),
    withTexts: view.withTexts,
    zone: view.zone,
    isCoded: view.isCoded,
  };
}

export function viewOf(name: string, filters: string, choice: ExportChoice): ExportView {
  return { name, filters, ...choice, columns: [...choice.columns] };
}

/** Where the language area works, besides the device's own; all four hundred would hide the two that are needed. */
const zones = ['Europe/Amsterdam', 'UTC', 'Europe/London', 'America/Curacao', 'America/Paramaribo', 'America/New_York'];

/** @param here zone of this device. */
export function zoneChoices(here: string, chosen: string): readonly string[] {
  return [...new Set([here, chosen, ...zones])];
}
