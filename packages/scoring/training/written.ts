import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimClass } from '@evenhand/shared/domain';
import type { LabelledResponse, LabelledStatement } from './corpus.ts';

const CLASSES: Readonly<Record<string, ClaimClass>> = {
  C: 'COMMITMENT',
  A: 'ASPIRATION',
  T: 'TRACK_RECORD',
  K: 'PRACTICE',
  P: 'POLICY',
  N: 'NONE',
  U: 'UNSURE',
};

/** One line of a written response and what the parser has seen before it. */
interface Place {
  readonly heading: string | null;
  readonly leadIn: string | null;
  readonly header: string | null;
  readonly previous: string | null;
}

function labelled(id: string, line: string, place: Place): LabelledStatement | null {
  const match = /^(- |\| )?([CATKPNU]) (.*)$/.exec(line);
  const name = CLASSES[match?.[2] ?? ''];
  const text = match?.[3];
  if (match === null || name === undefined || text === undefined) return null;
  const row = match[1] === '| ';
  const item = match[1] === '- ';
  return {
    id,
    class: name,
    answer: place.heading ?? '',
    statement: {
      kind: row ? 'table-row' : item ? 'list-item' : 'sentence',
      text: row ? text.replace(/\s*\|\s*$/, '') : text,
      leadIn: row ? place.header : item ? place.leadIn : null,
      headings: place.heading === null ? [] : [place.heading],
      previous: place.previous,
      cells: [],
    },
  };
}

/**
 * Reads a response written for training. A line is a mark and a text: "#" heading, ">" lead-in of the items that
 * follow, "|" table header or row, "-" item; a row, item or sentence opens with the letter of its class. An empty line
 * ends a paragraph. "U" is for those on which readers differ: nothing is learned from them, but they stand beside others.
 */
export function parseWritten(name: string, source: string): LabelledResponse {
  const statements: LabelledStatement[] = [];
  let contractStart = '2026-04-01';
  let place: Place = { heading: null, leadIn: null, header: null, previous: null };
  source.split('\n').forEach((line, index) => {
    if (line.startsWith('@start ')) contractStart = line.slice(7).trim();
    else if (line.startsWith('# ')) place = { ...place, heading: line.slice(2), leadIn: null, previous: null };
    else if (line.startsWith('> ')) place = { ...place, leadIn: line.slice(2), previous: null };
    else if (line.trim() === '') place = { ...place, leadIn: null, previous: null };
    else {
      const statement = labelled(`${name}/${index + 1}`, line, place);
      if (statement === null) place = { ...place, header: line, previous: null };
      else {
        statements.push(statement);
        place = { ...place, previous: statement.statement.text };
      }
    }
  });
  return { tender: 'written', response: name, contractStart, statements };
}

/** All responses written for training, in the order of their names. */
export function readWritten(folder: string): readonly LabelledResponse[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseWritten(name.replace('.txt', ''), readFileSync(join(folder, name), 'utf8')));
}
