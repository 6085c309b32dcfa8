import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimClass } from '@evenhand/shared/domain';
import type { StatementText } from '../src/claims/reading.ts';
import { KINDS, readUnits, type Unit } from './units.ts';

/** A statement with the class that careful readers gave it. */
export interface LabelledStatement {
  readonly id: string;
  readonly statement: StatementText;
  readonly class: ClaimClass;
  /** The answer it stands in; surroundings never reach beyond. */
  readonly answer: string;
}

/** One bidder's response: its statements in the order of the text. */
export interface LabelledResponse {
  readonly tender: string;
  readonly response: string;
  readonly contractStart: string;
  readonly statements: readonly LabelledStatement[];
}

interface Gold {
  readonly units: readonly { readonly u: string; readonly c: ClaimClass; readonly part?: string }[];
}

function plain(text: string): string {
  return text
    .replace(/^#+\s*/, '')
    .replace(/^\s*\|\s*|\s*\|\s*$/g, '')
    .replace(/\*+/g, '')
    .replace(/(^|\s)_([^_]+)_(?=\s|$|[.,;:])/g, '$1$2')
    .trim();
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

function readResponse(folder: string, tender: string, response: string, contractStart: string): LabelledResponse {
  const text = readFileSync(join(folder, 'responses', `${response}.md`), 'utf8');
  const units = readUnits(folder, response);
  const gold = json<Gold>(join(folder, 'gold', `${response}.json`));
  const classes = new Map(gold.units.filter((unit) => unit.part === undefined).map((unit) => [unit.u, unit.c]));
  const statements: LabelledStatement[] = [];
  let headings: string[] = [];
  let before: Unit | null = null;
  for (const unit of units) {
    const gap: string = before === null ? '\n\n' : text.slice(before.end, unit.start);
    const together: boolean =
      before !== null && before.kind === unit.kind && (!/\n\s*\n/.test(gap) || unit.kind === 'table-row');
    if (unit.kind === 'heading') {
      const level = /^#+/.exec(unit.text)?.[0].length ?? 1;
      headings = [...headings.slice(0, level - 1), plain(unit.text)];
    }
    if (unit.kind === 'table-header') {
      before = unit;
      continue;
    }
    statements.push({
      id: `${tender}/${response}/${unit.id}`,
      class: classes.get(unit.id) ?? 'NONE',
      answer: unit.section ?? '',
      statement: {
        kind: KINDS[unit.kind],
        text: plain(unit.text),
        leadIn: unit.context === null ? null : plain(unit.context),
        headings,
        previous: together && before !== null ? plain(before.text) : null,
        cells: [],
      },
    });
    before = unit;
  }
  return { tender, response, contractStart, statements };
}

/** Reads every labelled response of a corpus folder (one folder for each tender), in the order of names. */
export function readCorpus(folder: string): readonly LabelledResponse[] {
  const byNumber = (left: string, right: string): number =>
    Number(left.replace(/\D/g, '')) - Number(right.replace(/\D/g, ''));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort(byNumber)
    .flatMap((tender) => {
      const path = join(folder, tender);
      const { contractStart } = json<{ contractStart: string }>(join(path, 'tender.json'));
      return readdirSync(join(path, 'gold'))
        .map((name) => name.replace('.json', ''))
        .sort(byNumber)
        .map((response) => readResponse(path, tender, response, contractStart));
    });
}
