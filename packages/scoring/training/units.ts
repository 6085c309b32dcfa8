import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A piece of a labelled response as its writer cut it. */
export interface Unit {
  readonly id: string;
  readonly section: string | null;
  readonly start: number;
  readonly end: number;
  readonly kind: 'heading' | 'sentence' | 'item' | 'table-header' | 'table-row';
  readonly context: string | null;
  readonly text: string;
}

/** The kind of statement that a unit is; the header of a table is none. */
export const KINDS = {
  heading: 'heading',
  sentence: 'sentence',
  item: 'list-item',
  'table-row': 'table-row',
} as const;

/** The units of a response of a tender folder. Some writers' cutting calls the row of a table "row". */
export function readUnits(folder: string, response: string): readonly Unit[] {
  const path = join(folder, 'units', `${response}.json`);
  const units = JSON.parse(readFileSync(path, 'utf8')) as readonly (Omit<Unit, 'kind'> & {
    readonly kind: Unit['kind'] | 'row';
  })[];
  return units.map((unit) => ({ ...unit, kind: unit.kind === 'row' ? 'table-row' : unit.kind }));
}
