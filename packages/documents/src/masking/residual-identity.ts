import type { Slice } from '@evenhand/shared/domain';

/** Words that may still tell who the bidder is, for a person to look at. Offsets point into the masked text. */
export interface ResidualIdentity extends Slice {
  readonly why: 'name-like' | 'incumbent' | 'history';
  readonly words: string;
}

const HISTORY =
  /\b(?:founded|established|incorporated|family[- ]owned|in business|trading) (?:in|since|for)\b[^.\n]{0,60}|\b(?:our|the) [^.\n]{0,30}\bheadquarters\b[^.\n]{0,40}/giu;
const INCUMBENT =
  /\b(?:incumbent|(?:our|the) (?:current|existing|present) (?:contract|framework|service) (?:with|for) (?:you|the (?:council|authority|trust|buyer|client))|as you (?:know|will know)|we (?:run|hold|operate|manage|deliver) your (?:current|existing|present)\b|we (?:have|already) (?:been )?(?:deliver\w*|provid\w*|serv\w*|work\w*) (?:this|the (?:same|current)|for you|for the (?:council|authority|trust)))[^.\n]{0,60}/giu;
const NAME_LIKE = /(?<=[\p{Ll},)]\s)\p{Lu}[\p{L}'’-]+(?:\s+(?:of\s+|the\s+|and\s+|&\s+)?\p{Lu}[\p{L}'’-]+)+/gu;
const MOST_NAMES = 20;
const OFTEN = 2;
/** Words in capitals that every bid has. */
const ORDINARY =
  /\b(?:Living Wage|Social Value|Public Services|United Kingdom|Great Britain|Northern Ireland|Contract Manager|Modern Slavery|Mental Health|First Aid|Net Zero|Carbon|Council|Authority|Government|Procurement|National|Quarter|Year|January|February|March|April|May|June|July|August|September|October|November|December|Method Statement|Key Performance|Question|Section|Appendix|Criterion|Lot|Manager|Officer|Director|Lead|Team|Supervisor|Coordinator|Bidder)\b/u;

/** What masking cannot take away: names it was not told, the bidder's history, and how it speaks of its present contract. */
export function residualIdentity(text: string): ResidualIdentity[] {
  const names = [...text.matchAll(NAME_LIKE)].filter(([words]) => !ORDINARY.test(words));
  const counts = new Map<string, number>();
  for (const [words] of names) counts.set(words, (counts.get(words) ?? 0) + 1);
  const seen = new Set<string>();
  const often = names.filter(([words]) => {
    const first = !seen.has(words) && (counts.get(words) ?? 0) >= OFTEN;
    seen.add(words);
    return first;
  });
  return [
    ...found(text.matchAll(INCUMBENT), 'incumbent'),
    ...found(text.matchAll(HISTORY), 'history'),
    ...found(often.slice(0, MOST_NAMES), 'name-like'),
  ].toSorted((a, b) => a.start - b.start);
}

function found(matches: Iterable<RegExpMatchArray>, why: ResidualIdentity['why']): ResidualIdentity[] {
  return [...matches].map((match) => {
    const start = match.index ?? 0;
    return { why, words: match[0], start, end: start + match[0].length };
  });
}
