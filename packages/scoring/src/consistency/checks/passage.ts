import { figuresOf, type Figure } from '../figure.ts';
import type { PlacedClaim } from '../finding.ts';

/** A statement, with the one after it where that one only works something out ("That is 24 places."). */
export interface Passage {
  /** One place, or two: the second is the one that works something out. */
  readonly places: readonly PlacedClaim[];
  /** Lower case. */
  readonly text: string;
  readonly figures: readonly Figure[];
}

const RESULT_BEFORE =
  /(?:\bwhich (?:is|makes|gives|means|at [^,]{1,20} is)|\b(?:that|this)(?:'s| is| makes)|\bthats|\bso|\bin all|\bin total|\b(?:giving|gives|making|makes|worth|equals?|totall?ing|resulting in|yielding|amounting (?:in (?:all|total|aggregate) )?to|hence|altogether|i\.e\.)|=)(?: (?:about|around|some|roughly|us|an? (?:total|sum|contribution|gift|value) of|valued at|worth))*\s*$/;
const RESULT_AFTER =
  /^\s*,?\s*(?:in (?:total|all|aggregate)|altogether|overall|all told|(?:over|across|during|for) the (?:whole |full |entire )?(?:contract|term|life of the contract|\w+ years)|over (?:two|three|four|five|six|seven|\d) years)\b|\bon the basis (?:that|of)\b/;
const FOLLOW_ON =
  /^(?:so |and |therefore |altogether |in all |over \w+ years )?,?\s*(?:that|this|these|it)(?:'s| is| makes| are| will be| comes to)\b|^thats\b|^(?:so )?(?:in|over) (?:all|total|four years|five years)/;

/** The passage that begins with a statement; `next` is the statement after it in the same answer. */
export function passageOf(place: PlacedClaim, next: PlacedClaim | undefined): Passage {
  const text = place.claim.statement.text.toLowerCase();
  const after = next?.claim.statement;
  if (
    next === undefined ||
    after === undefined ||
    after.previous === null ||
    !FOLLOW_ON.test(after.text.toLowerCase())
  ) {
    return { places: [place], text, figures: figuresOf(place) };
  }
  return {
    places: [place, next],
    text: `${text} ${after.text.toLowerCase()}`,
    figures: [...figuresOf(place), ...figuresOf(next)],
  };
}

/** The figures that the words present as worked out from others ("which is 140 days"). */
export function resultsOf(passage: Passage): Figure[] {
  const second = passage.places[1];
  return passage.figures.filter((figure) => {
    // What the second statement works out is its own figure; the first only gives what it is worked out from.
    if (second !== undefined && figure.at !== second) return false;
    if (RESULT_BEFORE.test(figure.before) || RESULT_AFTER.test(figure.after)) return true;
    return second !== undefined && FOLLOW_ON.test(figure.before + figure.found.text.toLowerCase());
  });
}
