import { sameMark } from '@evenhand/scoring';
import { fold } from '@evenhand/shared/anchoring';

/** What the panel holds of one bid on one criterion, for comparison with other bids. */
export interface TreatedItem {
  readonly itemId: string;
  readonly bidder: string;
  readonly criterion: string;
  readonly answer: string;
  readonly agreedMark: string | null;
  /**
   * Accepted findings: the words they rest on, none where nothing was found, and the bands held met. With one part that is
   * the panel's mark; with several the panel gives one mark for all, and the bands are those of the evaluators whose finding
   * on the part it shares.
   */
  readonly findings: readonly {
    readonly subCriterion: string;
    readonly bands: readonly string[];
    readonly quotes: readonly string[];
  }[];
}

/** Two bids that were treated differently though they say the same, or are silent on the same. */
export interface UnequalTreatment {
  readonly kind: 'same-answer' | 'same-words' | 'same-silence';
  readonly criterion: string;
  readonly subCriterion: string | null;
  /** In the alphabet of bidders: the list ranks nobody. */
  readonly items: readonly [string, string];
}

/** Shorter quotes than this (letters without spaces) are the same by chance. */
const FEWEST_LETTERS = 20;

/** Pairs of bids on one criterion whose treatment differs without a difference in what they say. */
export function unequalTreatment(items: readonly TreatedItem[]): readonly UnequalTreatment[] {
  const sorted = items.toSorted((a, b) => compare(a.criterion, b.criterion) || compare(a.bidder, b.bidder));
  return sorted.flatMap((one, at) =>
    sorted
      .slice(at + 1)
      .filter(({ criterion, bidder }) => criterion === one.criterion && bidder !== one.bidder)
      .flatMap((other) => [...sameAnswer(one, other), ...sameFindings(one, other)]),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const folded = (words: string): string => fold(words).text.toLowerCase();

function sameAnswer(one: TreatedItem, other: TreatedItem): UnequalTreatment[] {
  if (one.agreedMark === null || other.agreedMark === null || sameMark(one.agreedMark, other.agreedMark)) return [];
  const isSame = folded(one.answer) !== '' && folded(one.answer) === folded(other.answer);
  const items = [one.itemId, other.itemId] as const;
  return isSame ? [{ kind: 'same-answer', criterion: one.criterion, subCriterion: null, items }] : [];
}

function sameFindings(one: TreatedItem, other: TreatedItem): UnequalTreatment[] {
  const found = new Map<string, UnequalTreatment>();
  for (const finding of one.findings) {
    for (const beside of other.findings) {
      if (finding.subCriterion !== beside.subCriterion || !areApart(finding.bands, beside.bands)) continue;
      const kind = likeness(finding.quotes, beside.quotes);
      if (kind === null) continue;
      const { subCriterion } = finding;
      found.set(`${kind} ${subCriterion}`, {
        kind,
        criterion: one.criterion,
        subCriterion,
        items: [one.itemId, other.itemId],
      });
    }
  }
  return [...found.values()];
}

/** Whether both hold a band met and none in common. */
function areApart(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  return !one.some((band) => other.some((beside) => sameMark(band, beside)));
}

function likeness(one: readonly string[], other: readonly string[]): 'same-words' | 'same-silence' | null {
  if (one.length === 0 && other.length === 0) return 'same-silence';
  const words = new Set(one.map(folded).filter((quote) => quote.length >= FEWEST_LETTERS));
  return other.some((quote) => words.has(folded(quote))) ? 'same-words' : null;
}
