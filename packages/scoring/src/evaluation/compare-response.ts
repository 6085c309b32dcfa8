import { Exact } from '../decimal/exact.ts';
import type { ClaimClass } from '@evenhand/shared/domain';
import type { Claim, ResponseResult, Tender } from '@evenhand/shared/contracts';
import type { LabelledResponse, LabelledUnit, UnitLabel } from './labelled-corpus.ts';
import { layClaims, type LaidClaim } from './lay-claims.ts';

/** PRACTICE, POLICY and NONE count as one class. */
export const COMPARED_CLASSES = ['COMMITMENT', 'ASPIRATION', 'TRACK_RECORD', 'OTHER'] as const;
export type ComparedClass = (typeof COMPARED_CLASSES)[number];
export type EngineClass = ComparedClass | 'UNSURE';

/** One unit as the reader and the engine see it. */
export interface ComparedUnit {
  readonly response: string;
  readonly unit: LabelledUnit;
  readonly label: ComparedClass;
  readonly engine: EngineClass;
  readonly rule: string | null;
  /** Null unless the reader found a commitment, an aspiration or a track record here. */
  readonly quantities: {
    readonly right: readonly string[];
    readonly missed: readonly string[];
    readonly extra: readonly string[];
  } | null;
  readonly measures: {
    readonly label: readonly string[];
    readonly suggested: readonly string[];
    readonly accepted: string | null;
  } | null;
}

/** One answer's agreed mark and the engine's band, as places on the published scale; null: the engine gave none. */
export interface ComparedBand {
  readonly response: string;
  readonly criterion: string;
  readonly label: number;
  readonly engine: number | null;
  readonly bands: number;
  readonly why: string;
}

export interface ComparedResponse {
  readonly tender: string;
  readonly response: string;
  readonly units: readonly ComparedUnit[];
  readonly bands: readonly ComparedBand[];
}

/** Lays one result beside its labels. Units labelled UNSURE, and text before the first question, are left out. */
export function compareResponse(tender: Tender, labelled: LabelledResponse, result: ResponseResult): ComparedResponse {
  const criteria = new Map(result.criteria.map((criterion) => [criterion.criterion, criterion]));
  const units: ComparedUnit[] = [];
  for (const { id } of tender.criteria) {
    const section = labelled.units.filter((unit) => unit.section === id);
    const laid = layClaims(section, criteria.get(id)?.claims ?? []);
    for (const unit of section) {
      const labels = labelled.labels.filter((label) => label.unit === unit.id);
      const main = labels.find((label) => label.part === null);
      if (main?.class === 'UNSURE') continue;
      units.push(compareUnit(labelled.response, unit, labels, laid.get(unit.id) ?? []));
    }
  }
  const marks = tender.scale.bands.map((band) => new Exact(band.mark));
  const place = (mark: string) => {
    const found = marks.findIndex((value) => value.equals(mark));
    if (found === -1) throw new RangeError(`The mark ${mark} of ${labelled.response} is not on the published scale.`);
    return found;
  };
  const bands = labelled.marks.map(({ criterion, mark, why }) => {
    const band = criteria.get(criterion)?.band ?? null;
    const engine = band === null ? null : place(band);
    return { response: labelled.response, criterion, label: place(mark), engine, bands: marks.length, why };
  });
  return { tender: tender.id, response: labelled.response, units, bands };
}

function compareUnit(
  response: string,
  unit: LabelledUnit,
  labels: readonly UnitLabel[],
  laid: readonly LaidClaim[],
): ComparedUnit {
  const main = labels.find((label) => label.part === null);
  const best = laid[0]?.claim;
  const stated = labels.filter(({ class: name }) => compared(name) !== 'OTHER' && name !== 'UNSURE');
  const claims = laid.map(({ claim }) => claim);
  return {
    response,
    unit,
    label: compared(main?.class ?? 'NONE') as ComparedClass,
    engine: compared(best?.class ?? 'NONE'),
    rule: best?.rule ?? null,
    quantities: stated.length === 0 ? null : compareQuantities(stated, claims, unit),
    measures: stated.length === 0 ? null : compareMeasures(stated, claims),
  };
}

function compared(name: ClaimClass): EngineClass {
  return name === 'PRACTICE' || name === 'POLICY' || name === 'NONE' ? 'OTHER' : name;
}

function compareQuantities(labels: readonly UnitLabel[], claims: readonly Claim[], unit: LabelledUnit) {
  const missed = labels.flatMap((label) => label.quantities.map(({ value }) => plain(value)));
  const right: string[] = [];
  const extra: string[] = [];
  const words = unit.text.normalize('NFKC').replace(/\s+/g, ' ');
  for (const claim of claims) {
    const whole = claims.length === 1 && claim.evidence.quote.length <= unit.text.length * 2;
    for (const { text, value } of claim.quantities) {
      // A claim that runs over several units gives each of them only the numbers that stand in it.
      if (!whole && !words.includes(text.normalize('NFKC').replace(/\s+/g, ' '))) continue;
      const at = missed.indexOf(plain(value));
      if (at === -1) extra.push(plain(value));
      else right.push(...missed.splice(at, 1));
    }
  }
  return { right, missed, extra };
}

/** The same number however it is written: 0.50 is 0.5. Ratios stay as they are. */
function plain(value: string): string {
  return /^-?[0-9]+(\.[0-9]+)?$/.test(value) ? new Exact(value).toFixed() : value.replace(/\s/g, '');
}

function compareMeasures(labels: readonly UnitLabel[], claims: readonly Claim[]) {
  const found = claims.flatMap((claim) => claim.measures);
  return {
    label: [...new Set(labels.flatMap((label) => label.measures))],
    suggested: [...new Set(found.map(({ measure }) => measure))].slice(0, 5),
    accepted: found.find(({ status }) => status === 'accepted')?.measure ?? null,
  };
}
