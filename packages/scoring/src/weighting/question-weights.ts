import type { Criterion, SubCriterion, Tender } from '@evenhand/shared/contracts';
import { Exact, plainText } from '../decimal/exact.ts';

/** What one question or sub-criterion weighs, in per cent of the whole, exact decimal text. */
export interface QuestionWeight {
  readonly criterion: string;
  /** Null for the criterion itself. */
  readonly subCriterion: string | null;
  readonly title: string;
  /** As published; null for a sub-criterion whose share nobody published. */
  readonly published: string | null;
  /** As it really comes out under the tender's way of marking; all criteria together make exactly 100. */
  readonly effective: string;
  /** Whether both are the same, compared without rounding. */
  readonly agrees: boolean;
}

/** Decimal places to which an effective weight is written where it has no end. */
const PLACES = 6;

/** A part of a whole, kept as two numbers so that thirds stay exact. */
interface Part {
  readonly of: Exact;
  readonly whole: Exact;
}

/**
 * The effective weight of every criterion and sub-criterion beside the published one. Where each answer counts by its
 * weight they are what was published. Where marks are added up, a question weighs what its marks are of all marks,
 * whatever was published: ten marks for each of three and of seven questions make 30 and 70, not 50 and 50.
 */
export function questionWeights(tender: Tender): readonly QuestionWeight[] {
  const parts = tender.criteria.map((criterion) => effectivePart(tender, criterion));
  const shown = sharesOf100(parts);
  return tender.criteria.flatMap((criterion, at) => {
    const part = parts[at] ?? NOTHING;
    const effective = shown[at] ?? '0';
    const { weightPercent } = criterion;
    const own = {
      criterion: criterion.id,
      subCriterion: null,
      title: criterion.title,
      published: weightPercent,
      effective,
      agrees: equals(part, weightPercent),
    };
    return [own, ...subWeights(tender, criterion, part, effective)];
  });
}

const NOTHING: Part = { of: new Exact(0), whole: new Exact(1) };

function effectivePart(tender: Tender, criterion: Criterion): Part {
  const share = addsMarks(tender)
    ? (one: Criterion) => marksOf(tender, one)
    : (one: Criterion) => new Exact(one.weightPercent);
  return { of: share(criterion), whole: sum(tender.criteria.map(share)) };
}

function subWeights(tender: Tender, criterion: Criterion, part: Part, ofCriterion: string): QuestionWeight[] {
  const subs = criterion.subCriteria ?? [];
  const shares = subs.map((sub) => subShare(tender, subs, sub));
  const whole = sum(shares);
  const parts = shares.map((share) => ({ of: part.of.times(share), whole: part.whole.times(whole) }));
  const shown = inParts(parts, new Exact(ofCriterion));
  return subs.map((sub, at): QuestionWeight => {
    const published =
      sub.weightPercent === undefined ? null : new Exact(criterion.weightPercent).times(sub.weightPercent).div(100);
    return {
      criterion: criterion.id,
      subCriterion: sub.id,
      title: sub.title,
      published: published === null ? null : plainText(published),
      effective: shown[at] ?? '0',
      agrees: published === null || equals(parts[at] ?? NOTHING, plainText(published)),
    };
  });
}

function subShare(tender: Tender, subs: readonly SubCriterion[], sub: SubCriterion): Exact {
  if (addsMarks(tender)) return new Exact(sub.marks ?? highest(tender));
  return subs.every(({ weightPercent }) => weightPercent !== undefined)
    ? new Exact(sub.weightPercent ?? 0)
    : new Exact(1);
}

function addsMarks({ rules }: Tender): boolean {
  return rules?.marking === 'by-marks';
}

function marksOf(tender: Tender, { subCriteria = [], marks }: Criterion): Exact {
  if (subCriteria.length === 0) return new Exact(marks ?? highest(tender));
  return sum(subCriteria.map((sub) => new Exact(sub.marks ?? highest(tender))));
}

function highest({ scale }: Tender): Exact {
  return scale.bands.reduce((top, { mark }) => Exact.max(top, mark), new Exact(0));
}

function equals({ of, whole }: Part, percent: string): boolean {
  return of.times(100).equals(whole.times(percent));
}

/** Weights in per cent that together are exactly 100, unless nothing weighs anything. */
function sharesOf100(parts: readonly Part[]): readonly string[] {
  return parts.every(({ of }) => of.isZero()) ? parts.map(() => '0') : inParts(parts, new Exact(100));
}

/** Each part cut to its places; what the cutting lost goes, a last place each, to those that lost most. */
function inParts(parts: readonly Part[], total: Exact): readonly string[] {
  const exact = parts.map(({ of, whole }) => (whole.isZero() ? whole : of.times(100).div(whole)));
  const cut = exact.map((value) => value.toDecimalPlaces(PLACES, Exact.ROUND_DOWN));
  const step = new Exact(10).pow(-PLACES);
  const missing = total.minus(sum(cut)).div(step).toNumber();
  const byLoss = exact
    .map((value, at) => ({ at, lost: value.minus(cut[at] ?? 0) }))
    .filter(({ lost }) => lost.greaterThan(0))
    .sort((a, b) => b.lost.comparedTo(a.lost) || a.at - b.at)
    .slice(0, Math.max(0, missing))
    .map(({ at }) => at);
  return cut.map((value, at) => plainText(byLoss.includes(at) ? value.plus(step) : value));
}

function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.plus(value), new Exact(0));
}
