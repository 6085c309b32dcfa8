import type { Claim } from '@evenhand/shared/contracts';
import type { LabelledUnit } from './labelled-corpus.ts';

/** A claim laid on one unit: `share` is the number of letters and digits of the unit that the claim covers. */
export interface LaidClaim {
  readonly claim: Claim;
  readonly share: number;
}

/** Letters and digits only, lower case: comparison is blind to white space, punctuation and case. */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

interface UnitRange {
  readonly unit: LabelledUnit;
  readonly letters: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Lays the claims of one answer on the units of its section. A claim belongs to a unit where they share at least half
 * of the shorter. Claims must be in document order: where the same words stand twice, the order tells which is which.
 * Returns, for each unit id, the claims that belong to it, the one that covers most first.
 */
export function layClaims(units: readonly LabelledUnit[], claims: readonly Claim[]): Map<string, LaidClaim[]> {
  const ranges: UnitRange[] = [];
  let section = '';
  for (const unit of units) {
    const own = letters(unit.text);
    ranges.push({ unit, letters: own, start: section.length, end: section.length + own.length });
    section += own;
  }

  const laid = new Map<string, LaidClaim[]>();
  let before = { from: 0, to: 0, evidenceEnd: 0, file: '' };
  for (const claim of claims) {
    const words = letters(claim.evidence.quote);
    if (words === '') continue;
    const follows = claim.evidence.file !== before.file || claim.evidence.start >= before.evidenceEnd;
    const from = follows ? before.to : before.from;
    const after = section.indexOf(words, from);
    const at = after === -1 ? section.indexOf(words) : after;
    if (at !== -1) {
      before = { from: at, to: at + words.length, evidenceEnd: claim.evidence.end, file: claim.evidence.file };
    }
    for (const range of ranges) {
      const share =
        at === -1
          ? longestCommonRun(words, range.letters)
          : Math.min(range.end, at + words.length) - Math.max(range.start, at);
      if (share <= 0 || share * 2 < Math.min(words.length, range.letters.length)) continue;
      const list = laid.get(range.unit.id) ?? [];
      list.push({ claim, share });
      laid.set(range.unit.id, list);
    }
  }
  for (const list of laid.values()) list.sort((a, b) => b.share - a.share || weight(b.claim) - weight(a.claim));
  return laid;
}

/** A claim that is not OTHER wins a tie. */
function weight(claim: Claim): number {
  return claim.class === 'PRACTICE' || claim.class === 'POLICY' || claim.class === 'NONE' ? 0 : 1;
}

function longestCommonRun(a: string, b: string): number {
  let longest = 0;
  let row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      const run = (row[j] ?? 0) + 1;
      next[j + 1] = run;
      if (run > longest) longest = run;
    }
    row = next;
  }
  return longest;
}
