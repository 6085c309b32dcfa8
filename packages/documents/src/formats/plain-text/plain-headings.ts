import type { Line } from './lines.ts';
import { listItemOf, readsAsHeading } from './line-kinds.ts';

const LABEL =
  /^(?:(?:q|question|section|part|criterion|annex|appendix)\s*[\dA-Z][\d.]*|\d{1,2}(?:\.\d{1,2})*\.?)(?=[\s:.)–-]|$)/i;

const COUNT =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|dozen)\b/i;

/**
 * Whether a line of plain text stands as a heading: alone between blank lines, few words, not ending like a sentence,
 * and in capitals, with a question or section number, or without any figure (a lone line with a figure may be a pledge).
 */
export function isPlainHeading(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.words === '' || line.indent > 3) return false;
  const label = LABEL.exec(line.words)?.[0] ?? null;
  const numbered = label !== null && /^\d/.test(label);
  if (!readsAsHeading(line.words) || !blank(lines[index + 1])) return false;
  if (numbered && listNumberOf(line) !== null) return !hasNumberedNeighbour(lines, index) && startsUpper(line, label);
  if (label !== null) return blank(lines[index - 1]) && (startsUpper(line, label) || line.words === label);
  if (!blank(lines[index - 1]) || listItemOf(line) !== null || line.words.includes('|')) return false;
  if (line.words === line.words.toUpperCase()) return true;
  return /^\p{Lu}/u.test(line.words) && !COUNT.test(line.words);
}

function startsUpper(line: Line, label: string): boolean {
  return /^[\s:.)–-]*\p{Lu}/u.test(line.words.slice(label.length));
}

function blank(line: Line | undefined): boolean {
  return line === undefined || line.words === '';
}

function listNumberOf(line: Line): number | null {
  const match = /^(\d{1,3})[.)]\s/.exec(line.words);
  return match === null ? null : Number(match[1]);
}

function hasNumberedNeighbour(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const own = line === undefined ? null : listNumberOf(line);
  if (own === null) return false;
  const next = lines.slice(index + 1).find((candidate) => candidate.words !== '');
  const previous = lines.slice(0, index).findLast((candidate) => candidate.words !== '');
  return (
    (next !== undefined && listNumberOf(next) === own + 1) ||
    (previous !== undefined && listNumberOf(previous) === own - 1)
  );
}
