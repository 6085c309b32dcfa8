import { Sifted, type Sifting } from '../text/sieve.ts';

/** "4, 5 and " of "Group 4, 5 and 6". */
export const LIST = '(?:[a-z]?\\d+(?:\\.\\d+)*(?:, ?| and | or | to | ?- ?| ?& ?|/))*';

const NUMBERED = new Sifted(new RegExp(`\\b(?:group|company|charity|bus|buses) ${LIST}$`));
/** A capital tells a name: "the Group 2 teams". Firms and charities of a contract have one in any case. */
const IN_CAPITALS = new RegExp(`\\b(?:Group|Bus|Buses) ${LIST}$`);
const ACROSS = /\b(?:across|throughout) (?:the|our|a|each|every) [^.;:|]*$/;
const MORE = /^ (?:more|further|extra|additional|other) [a-z]/;

const NO_NOUN =
  '(?:and|or|but|in|on|at|of|off|from|to|for|is|are|was|were|will|shall|can|may|must|has|have|does|with|by|who|that|which|when|where|if|as|we|its|the|an?|always|sometimes|towards)';
const PLURAL = `(?:(?!${NO_NOUN}\\b)[a-z-]+[a-rt-z]s(?<!us|is)|people|children|men|women|staff)\\b(?! (?:ltd|limited|plc|llp|cic|away|from|off|old|ago|strong|our|as)\\b)`;
const AT_ONCE = `(?:${PLURAL}|(?:hour|day|week)\\b|of (?:our|the|them|their|these|those)\\b)`;
const COUNTED = new RegExp(`^(?: (?!${NO_NOUN}\\b)[a-z-]+){0,2} ${PLURAL}|^ ${AT_ONCE}`);
const COUNTED_AT_ONCE = new RegExp(`^ ${AT_ONCE}`);

const HELD = '(?:[a-z-]+ ){0,2}(?:group|company|charity|bus) $';
const CONJUNCTION =
  '(?:and|but|or|nor|so|yet|then|that|because|since|as|if|when|whenever|while|where|once|until|is|are|was|were)';
/** "Lend the group", "in our company", "by bus": something is given to it, or counted in it. */
const GIVEN_OR_WITHIN = new RegExp(
  `\\b(?!${CONJUNCTION} )[a-z0-9-]+ (?:each|every|any|per|an?|the|our|this|its|their) ${HELD}|\\b(?:by|per) ${HELD}`,
);
/** "Give each charity 12", "pay the company 300 a term": nothing is named, unlike "take the bus 12". */
const SO_MANY =
  /^(?:[.;:)]|$|,(?! ?\d)| (?:an?|per|each|every) (?:day|week|fortnight|month|quarter|term|year)\b(?! later\b))/;
const BUS = /\bbus $/;
/** "Each charity 24 crates a month", unlike "the bus 12 times are on the wall". */
const FOR_EACH = new RegExp(`\\b(?:each|every|an?) ${HELD}`);

/**
 * Whether the number names the group, company, charity or bus in front of it ("Group 4"). `before` is as written,
 * `after` in small letters.
 */
export function namesWhatIsBefore(before: string, after: string, sifting: Sifting): boolean {
  const lower = before.toLowerCase();
  if (!NUMBERED.test(lower, sifting) || MORE.test(after)) return false;
  const isNamed = IN_CAPITALS.test(before);
  if (!COUNTED.test(after)) return isNamed || BUS.test(lower) || !SO_MANY.test(after) || !isGiven(lower);
  if (isNamed) return !ACROSS.test(lower);
  return !GIVEN_OR_WITHIN.test(lower) && !(FOR_EACH.test(lower) && COUNTED_AT_ONCE.test(after));
}

const isGiven = (lower: string): boolean => GIVEN_OR_WITHIN.test(lower) || FOR_EACH.test(lower);
