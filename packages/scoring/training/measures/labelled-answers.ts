import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimClass, QuantityKind } from '@evenhand/shared/domain';
import { tenderSchema } from '@evenhand/shared/contracts';
import type { MeasureQuery } from '../../src/measures/measure-query.ts';
import { KINDS, readUnits, type Unit } from '../units.ts';
import { ownArea, type PlacedTender } from '../../src/results/own-area.ts';

/** A statement with the measures that careful readers gave it. */
export interface LabelledQuery {
  readonly id: string;
  readonly query: MeasureQuery;
  readonly class: ClaimClass;
  readonly measures: readonly string[];
}

/** One bidder's answer to one question. */
export interface LabelledAnswer {
  readonly tender: string;
  readonly response: string;
  readonly theme: string | null;
  readonly question: string;
  readonly bidder: string;
  readonly coreService: string;
  readonly ownArea: readonly string[];
  readonly queries: readonly LabelledQuery[];
}

interface GoldUnit {
  readonly u: string;
  readonly c: ClaimClass;
  readonly m?: readonly string[];
  readonly q?: readonly (readonly [string, string, string])[];
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

function plain(text: string): string {
  return text
    .replace(/^#+\s*/, '')
    .replace(/\*+/g, '')
    .trim();
}

function kindOfUnit(unit: string, value: string): QuantityKind {
  if (unit === 'GBP') return 'money';
  if (unit === 'percent') return 'percent';
  if (unit === 'ratio' || value.includes(':')) return 'ratio';
  if (['hour', 'day', 'week', 'month', 'year', 'minute'].includes(unit)) return 'duration';
  return 'count';
}

function cellsOf(text: string, header: string | null): { text: string; cells: MeasureQuery['statement']['cells'] } {
  const words = text
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const heads =
    header
      ?.split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()) ?? [];
  let at = 0;
  const cells = words.map((word, column) => {
    const start = at;
    at += word.length + 3;
    return { start, end: start + word.length, header: heads[column] ?? null };
  });
  return { text: words.join(' | '), cells };
}

/** Reads a tender folder of the labelled corpus. Quantities are those of the labels. */
export function readLabelledAnswers(folder: string): readonly LabelledAnswer[] {
  const tender = tenderSchema.parse(json(join(folder, 'tender.json')));
  return readdirSync(join(folder, 'gold'))
    .map((name) => name.replace('.json', ''))
    .sort()
    .flatMap((response) => answersOf(folder, response, tender));
}

function answersOf(
  folder: string,
  response: string,
  tender: PlacedTender & {
    readonly id: string;
    readonly criteria: readonly {
      readonly id: string;
      readonly theme?: string | undefined;
      readonly question: string;
    }[];
  },
): LabelledAnswer[] {
  const text = readFileSync(join(folder, 'responses', `${response}.md`), 'utf8');
  const units = readUnits(folder, response);
  const gold = json<{ readonly units: readonly GoldUnit[] }>(join(folder, 'gold', `${response}.json`));
  const title = units.find((unit) => unit.kind === 'heading')?.text ?? '';
  const bySection = new Map<string, LabelledQuery[]>();
  let headings: string[] = [];
  let before: Unit | null = null;
  for (const unit of units) {
    const gap = before === null ? '\n\n' : text.slice(before.end, unit.start);
    const isRow = unit.kind === 'table-row';
    const together = before?.kind === unit.kind && (!/\n\s*\n/.test(gap) || isRow);
    if (unit.kind === 'heading') {
      const level = /^#+/.exec(unit.text)?.[0].length ?? 1;
      headings = [...headings.slice(0, level - 1), plain(unit.text)];
    }
    const previous: Unit | null = before;
    before = unit;
    if (unit.section === null || unit.kind === 'table-header') continue;
    const labels = gold.units.filter((label) => label.u === unit.id);
    const table = isRow ? cellsOf(plain(unit.text), unit.context) : null;
    const answer = bySection.get(unit.section) ?? [];
    bySection.set(unit.section, answer);
    answer.push({
      id: `${tender.id}/${response}/${unit.id}`,
      class: labels[0]?.c ?? 'NONE',
      measures: labels.flatMap((label) => label.m ?? []),
      query: {
        statement: {
          kind: KINDS[unit.kind],
          text: table?.text ?? plain(unit.text),
          leadIn: unit.context === null || table !== null ? null : plain(unit.context),
          headings,
          previous: together && previous !== null ? plain(previous.text) : null,
          cells: table?.cells ?? [],
        },
        class: labels[0]?.c ?? 'NONE',
        scope: null,
        quantities: labels
          .flatMap((label) => label.q ?? [])
          .map(([, value, unitWord]) => ({
            unit: unitWord,
            kind: kindOfUnit(unitWord, value),
            role: 'claim' as const,
          })),
      },
    });
  }
  return [...bySection].map(([section, queries]) => ({
    tender: tender.id,
    response,
    theme: tender.criteria.find((criterion) => criterion.id === section)?.theme ?? null,
    question: tender.criteria.find((criterion) => criterion.id === section)?.question ?? '',
    bidder: plain(title).split(':')[0] ?? '',
    coreService: tender.coreService,
    ownArea: ownArea(tender),
    queries,
  }));
}
