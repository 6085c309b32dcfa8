import { isLabel, readText } from '../claims/reading.ts';
import type { Statement } from '../text/statement.ts';

const GLOSSARY_HEADING =
  /\b(?:glossary|definitions?|key ?words?|key terms?|abbreviations?|acronyms?|index of terms)\b/i;
const LABELLED = /^[\W_]*(?:[\p{L}-]+ ){0,4}[\p{L}-]+\s*(?:[:=]|[.]\s|\s[-–—]\s)/u;
const DEFINES =
  /^[^.:]{2,60}?\s*(?::|\s[-–—]|\bmeans\b|\bis defined as\b|\brefers to\b|\bis (?:the|a|an) (?:term|process|practice|word)\b)/i;
const DEFINITION_OPENS = /^(?:a|an|the|any|when|where|money|training|support|people|someone|something)\b/i;

/**
 * Words put down to be found rather than to say something: entries of a glossary, and lists of keywords without a verb
 * that no label ("Evidence:") makes a statement. Such statements prove nothing about delivery.
 */
export function isStuffing(statement: Statement): boolean {
  if (statement.headings.some((heading) => GLOSSARY_HEADING.test(heading))) return true;
  if (statement.leadIn !== null && GLOSSARY_HEADING.test(statement.leadIn)) return true;
  return isDefinition(statement.text) || isKeywordList(statement);
}

/** "Social value: the wider benefit of ..." explains a word; it does not say what the bidder does. */
function isDefinition(text: string): boolean {
  const opening = DEFINES.exec(text)?.[0];
  if (opening === undefined || /\d/.test(opening)) return false;
  const rest = text.slice(opening.length).trim();
  if (/\b(?:means|is defined as|refers to)$/i.test(opening)) return true;
  return DEFINITION_OPENS.test(rest) && readText(rest, undefined, (word) => word).clause.verb === -1;
}

/** Three or more short scraps in a row, no verb, no label before them, not a row of a table. */
function isKeywordList(statement: Statement): boolean {
  if (statement.kind === 'table-row') return false;
  const scraps = statement.text.split(/[,;|/•·]/).filter((scrap) => scrap.trim() !== '');
  if (scraps.length < 3) return false;
  if (LABELLED.test(statement.text)) return false;
  if (statement.previous !== null && isLabel(statement.previous)) return false;
  if (statement.leadIn !== null) return false;
  const longest = Math.max(...scraps.map((scrap) => scrap.trim().split(/\s+/).length));
  return longest <= 6 && readText(statement.text, undefined, (word) => word).clause.verb === -1;
}
