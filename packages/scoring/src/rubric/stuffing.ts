import { isLabel, readText } from '../claims/reading.ts';
import type { Statement } from '../text/statement.ts';
import type { WordList } from './known-words.ts';
import { stemsOf } from './word-stems.ts';

const GLOSSARY_HEADING =
  /\b(?:glossary|definitions?|key ?words?|key terms?|abbreviations?|acronyms?|index of terms)\b/i;
const LABELLED = /^[\W_]*(?:[\p{L}-]+ ){0,4}[\p{L}-]+\s*(?:[:=]|[.]\s|\s[-–—]\s)/u;
/** What stands between a word and its explanation. */
const SEPARATES = /^[^.;,]{2,60}(?::|\s[-–—]|\bmeans\b|\bdefined as\b|\brefers to\b|\bstands for\b)/;
const DEFINES =
  /^[\s*_"'-]*((?:[\p{L}'’&/()-]+ ?){1,6}?)\s*(?::|\s[-–—]|\bmeans\b|\bis defined as\b|\brefers to\b|\bstands for\b)\**\s+/u;
const DEFINED_THING =
  /^(?:an?|the|any|one|somebody|someone|people|money|training|something|when|where)\b(?: [\p{L}'’-]+){0,6}? (?:that|which|who|whose|where|when|trained|used|designed|intended|given|made|held|run|reported|set|agreed|for|of|to|at|with|between)\b/iu;
const GERUND = /^[\p{L}-]+ing\b/u;
const SPEAKS = /\b(?:we|us|our|ours|i|my|you|your|will|shall)\b|\d/i;
/** A name inside a description: of a place or a person, not of a thing at large. */
const NAMES = /\p{Ll}\S* \p{Lu}\p{Ll}/u;
const RECURS = /\b(?:each|every|monthly|quarterly|annually|yearly|weekly|daily)\b/i;
/** Labels before which a list or a name is a statement of its own. */
const TELLING_LABEL =
  /^(?:evidence|proof|verification|checks?|checking|assurance|monitoring|reporting|records?|measures? of success|how .*|who|when|where|owner|lead|contact|accountable|responsible|plan|method|delivery|target|record|track record|precedent|source|output|outcome|scope|resource|frequency|milestones?)\b/i;

/**
 * Words put down to be found rather than to say something: entries of a glossary, and lists of keywords without a verb
 * that no label ("Evidence:") makes a statement. Such statements prove nothing about delivery. `known` holds the stems of
 * the trade: a glossary explains its words, and "Choir: a singing group for carers" is an offer.
 */
export function isStuffing(statement: Statement, known: WordList): boolean {
  if (statement.headings.some((heading) => GLOSSARY_HEADING.test(heading))) return true;
  if (statement.leadIn !== null && GLOSSARY_HEADING.test(statement.leadIn)) return true;
  return isDefinition(statement.text, known) || isKeywordList(statement);
}

/** "Social value: the wider benefit of ..." explains a word; it does not say what the bidder does. */
function isDefinition(text: string, known: WordList): boolean {
  if (!SEPARATES.test(text) || SPEAKS.test(text)) return false;
  const opening = DEFINES.exec(text);
  if (opening === null) return false;
  const term = (opening[1] ?? '').trim();
  const rest = text.slice(opening[0].length).trim();
  if (/\b(?:means|defined as|refers to|stands for)\**\s+$/i.test(opening[0])) return true;
  if (!stemsOf(term).every((word) => known.has(word)) || NAMES.test(rest)) return false;
  if (GERUND.test(rest) && !RECURS.test(rest)) return true;
  const thing = DEFINED_THING.test(rest) || isBareThing(rest);
  return TELLING_LABEL.test(term) ? thing && /\b(?:who|that|which) (?:is|are|has|can)\b/i.test(rest) : thing;
}

/** "a voluntary, community or social enterprise": a thing, and nothing that happens to it. */
function isBareThing(words: string): boolean {
  return /^(?:an?|the|any)\b/i.test(words) && readText(words, undefined).clause.verb === -1;
}

/** Words that tie a sentence together; a list of keywords has none. */
const POINTS =
  /\b(?:we|us|our|ours|i|my|me|you|your|it|its|they|them|their|she|he|her|his|this|that|these|those|who|which)\b/i;
const LONGEST_SCRAP = 6;

/** Three or more short scraps in a row, no verb, no label before them, not a row of a table. */
function isKeywordList(statement: Statement): boolean {
  if (statement.kind === 'table-row' || statement.leadIn !== null || POINTS.test(statement.text)) return false;
  const scraps = statement.text.split(/[,;|/•·]/).filter((scrap) => scrap.trim() !== '');
  if (scraps.length < 3) return false;
  if (scraps.some((scrap) => scrap.trim().split(/\s+/).length > LONGEST_SCRAP)) return false;
  if (LABELLED.test(statement.text)) return false;
  if (statement.previous !== null && isLabel(statement.previous)) return false;
  return readText(statement.text, undefined).clause.verb === -1;
}
