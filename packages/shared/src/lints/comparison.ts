import { masked, type KnownBidders } from './bidder-names.ts';
import { BARELY_BETTER, OTHER_BIDS, RANKED, SET_AGAINST_OTHERS } from './other-bids.ts';
import { readingOf, withLearned, type Reading } from './learned-warning.ts';
import { firstFound, withoutQuotations, type Found } from './phrases.ts';
import { wordsOf } from './signs.ts';
import { sentencesOf, warningAt, type Warning } from './warning.ts';

const SAYS = 'Judge each answer against the published scale, not against other bids.';

/** Words that make a comparative a wish ("a stronger answer would name a date") and not a comparison. */
const WISH =
  /\b(?:than|would|could|should|might|needs?|needed|needing|require[sd]?|want(?:s|ed)?|to (?:score|reach|get|gain|earn|be|merit|deserve|justify|make)|for a (?:higher|better)|if|lack(?:s|ed|ing)?|without|improve\w*|hoped|expected|ask(?:ed)? for)\b/iu;

/** What the bidder says of itself, and what the writer leaves out of account. */
const CLAIMED =
  /\b(?:claim(?:s|ed|ing)?|boasts?|(?:calls?|describes?|compares?|ranks?|rates?|styles?) (?:itself|themselves)|sa(?:ys?|id) (?:that )?(?:it is|they are|it's|they're)|self-(?:styled|declared))\b/iu;
const LEFT_OUT =
  /\b(?:disregard\w*|ignor(?:e|ed|ing)|set(?:ting)? (?:\w+ )?aside|no (?:credit|account|weight)|irrelevant|not (?:compar|count|relevant)\w*)\b/iu;

/** Words that set this answer against other bids, or name another bidder. */
export function comparisonWarnings(
  reason: string,
  bidders: KnownBidders = {},
  reading: Reading = readingOf(reason, wordsOf(reason, bidders)),
): readonly Warning[] {
  const listed = listedComparisons(reason, bidders);
  if (namesAnother(reason, bidders)) return listed;
  const counted = withoutClaims(reason);
  const read = counted === reason ? reading : { ...readingOf(counted, wordsOf(counted, bidders)), reason };
  return withLearned('comparison', SAYS, read, listed);
}

/** A reason in which sentences that compare nothing, because they report or leave out, are blank. */
function withoutClaims(reason: string): string {
  return sentencesOf(reason)
    .filter(({ text }) => LEFT_OUT.test(text) || CLAIMED.test(text))
    .reduce(
      (rest, { text, start }) => rest.slice(0, start) + ' '.repeat(text.length) + rest.slice(start + text.length),
      reason,
    );
}

function namesAnother(reason: string, bidders: KnownBidders): boolean {
  return sentencesOf(reason).some(({ text }) => {
    const other = masked(withoutQuotations(text), bidders);
    return other.at !== -1 && !LEFT_OUT.test(other.text);
  });
}

/** The same as far as lists of words find them. */
export function listedComparisons(reason: string, bidders: KnownBidders = {}): readonly Warning[] {
  return sentencesOf(reason).flatMap((sentence) => {
    const found = comparisonIn(withoutQuotations(sentence.text), bidders);
    if (found === null) return [];
    const words = sentence.text.slice(found.at, found.at + found.words.length);
    return [warningAt('comparison', SAYS, sentence, found.at, words)];
  });
}

function comparisonIn(sentence: string, bidders: KnownBidders): Found | null {
  const { text, at, words } = masked(sentence, bidders);
  if (LEFT_OUT.test(text)) return null;
  if (at !== -1) return { at, words };
  const found =
    firstFound(text, OTHER_BIDS) ??
    firstFound(text, RANKED) ??
    firstFound(text, SET_AGAINST_OTHERS) ??
    (WISH.test(text) ? null : firstFound(text, BARELY_BETTER));
  return found === null || CLAIMED.test(text.slice(0, found.at)) ? null : found;
}
