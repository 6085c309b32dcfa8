/** Characters of an answer at least: three or four sentences. */
export const AN_ANSWER = 300;
/** Fewer words than this say nothing: "500 words", "n/a". */
const A_PROMISE = 2;

const POINTS_ELSEWHERE =
  /^\W*(?:please |kindly )?(?:see|refer to|find)\b|\bplease (?:see|refer to|find)\b|\b(?:attached|enclosed)\b|\b(?:set out|answered|provided|given|is|are) (?:in|under|at) (?:the |our )?(?:method statement|appendix|annex|section|document|file|form)\b/i;

/** Whether these words, too few for an answer, only say where to look: "Please see our policy." */
export function pointsElsewhere(words: string): boolean {
  return words.length < AN_ANSWER && POINTS_ELSEWHERE.test(words);
}

/** Characters that these words answer with: 0 where they say nothing, or only where to look. */
export function saidIn(words: string): number {
  const said = words.trim();
  return pointsElsewhere(said) || (said.match(/\p{L}{2,}/gu) ?? []).length < A_PROMISE ? 0 : said.length;
}
