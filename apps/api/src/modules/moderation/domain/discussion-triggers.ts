import { Exact, highestMark, sameMark } from '@evenhand/scoring';
import { DISCUSSION_TRIGGERS, type Discussion, type DiscussionTrigger, type Tender } from '@evenhand/shared/contracts';
import { ascendingMarks, spreadOf, stepsBetween } from './marking-scale.ts';
import { placeOf, type OpeningScore } from './opening-score.ts';

/** Where a tender sets no trigger of its own, this share of the scale: 2 points of 0 to 5. */
const WIDE_SHARE = '0.4';
/** Two findings on the same words are opposite from this many bands apart. */
const OPPOSITE_STEPS = 2;

/** The range from which an item is discussed in full, in points of the scale. */
export function wideRange({ scale, rules }: Pick<Tender, 'scale' | 'rules'>): Exact {
  const marks = ascendingMarks(scale);
  return new Exact(rules?.spreadTrigger ?? spreadOf(marks).times(WIDE_SHARE));
}

/** The triggers that an item's opening scores meet, in the order of the list; no official UK list exists. */
export function discussionTriggers(
  tender: Pick<Tender, 'scale' | 'rules'>,
  scores: readonly OpeningScore[],
): readonly DiscussionTrigger[] {
  const { scale } = tender;
  const marks = scores.map(({ mark }) => mark);
  const lowest = ascendingMarks(scale)[0] ?? '0';
  const met: Readonly<Record<DiscussionTrigger, boolean>> = {
    'wide-range': scores.length > 1 && spreadOf(marks).gte(wideRange(tender)),
    'wide-average-deviation': isWidelySpread(marks, scale.bands.length),
    'straddles-pass-mark': scale.passMark != null && straddles(marks, scale.passMark),
    'opposite-findings': hasOppositeFindings(scale, scores),
    'nothing-cited': scores.some(({ findings }) => findings.every(({ cited }) => cited.length === 0)),
    'end-of-scale': marks.some((mark) => sameMark(mark, lowest) || sameMark(mark, highestMark(scale.bands))),
  };
  return DISCUSSION_TRIGGERS.filter((trigger) => met[trigger]);
}

/** The path of an item: full where a trigger is met, short where all agree, brief otherwise. */
export function discussionOf(triggers: readonly DiscussionTrigger[], marks: readonly string[]): Discussion {
  if (triggers.length > 0) return 'full';
  return marks.length > 1 && spreadOf(marks).isZero() ? 'short' : 'brief';
}

// The average deviation is above a sixth of the number of marks: 6 * sum |n x - S| > marks * n * n, without a quotient.
function isWidelySpread(marks: readonly string[], points: number): boolean {
  const count = marks.length;
  if (count < 2) return false;
  const total = marks.reduce((sum, mark) => sum.plus(mark), new Exact(0));
  const apart = marks.reduce((sum, mark) => sum.plus(new Exact(mark).times(count).minus(total).abs()), new Exact(0));
  return apart.times(6).gt(new Exact(points).times(count).times(count));
}

const straddles = (marks: readonly string[], passMark: string): boolean =>
  marks.some((mark) => new Exact(mark).lt(passMark)) && marks.some((mark) => new Exact(mark).gte(passMark));

function hasOppositeFindings(scale: Tender['scale'], scores: readonly OpeningScore[]): boolean {
  const bands = new Map<string, string[]>();
  for (const { findings } of scores) {
    for (const { subCriterion, band, cited } of findings) {
      if (band === null) continue;
      for (const passage of cited) {
        const key = `${subCriterion} ${placeOf(passage)}`;
        bands.set(key, [...(bands.get(key) ?? []), band]);
      }
    }
  }
  return [...bands.values()].some((all) =>
    all.some((one) => all.some((other) => stepsBetween(scale, one, other) >= OPPOSITE_STEPS)),
  );
}
