import type { TextDocument } from '@evenhand/shared/domain';
import { AN_ANSWER, saidIn } from './answer-length.ts';
import type { CriterionMatch } from './match-criterion.ts';
import { UNSET_LEVEL, type Mark } from './marks.ts';

type Written = Pick<TextDocument, 'text' | 'blocks'>;

/** Characters that stand under the name of a criterion, by its id: 0 where it is only listed, or points elsewhere. */
export type Said = ReadonlyMap<string, number>;

/** Of several, the most that is said to each criterion. */
export function mostSaid(all: readonly Iterable<readonly [string, number]>[]): Said {
  const most = new Map<string, number>();
  for (const said of all)
    for (const [criterion, length] of said) most.set(criterion, Math.max(length, most.get(criterion) ?? 0));
  return most;
}

/** What is said to the criteria that blocks and rows of tables name outright, and not only behind words such as "our answer to". */
export function saidOutright(
  written: Written,
  marks: readonly (Mark | null)[],
  rows: ReadonlyMap<number, CriterionMatch & { readonly cell: number }>,
): Said {
  const named = marks.map((mark, at) =>
    mark === null || mark.match.isFramed === true
      ? []
      : [[mark.match.criterion, saidIn(wordsUnder(written, marks, at))] as const],
  );
  const inRows = [...rows].map(([at, { criterion, cell }]) => {
    const block = written.blocks[at];
    const cells = block?.kind === 'table-row' ? block.cells.slice(cell + 1) : [];
    return [[criterion, saidIn(cells.map(({ start, end }) => written.text.slice(start, end)).join(' '))] as const];
  });
  return mostSaid([...named, ...inRows]);
}

/** Whether every question is named, and most of them have words there: then other files answer none. */
export function answersAll(said: Said, criteria: readonly string[]): boolean {
  const answered = criteria.filter((criterion) => (said.get(criterion) ?? 0) > 0);
  return criteria.every((criterion) => said.has(criterion)) && answered.length > criteria.length / 2;
}

/** What a mark such as "our answer to question 1" is where question 1 has words under a name of its own. */
export type Reference = 'passing' | 'doubtful';

/**
 * The marks that may only point back to another answer, by their place: `passing` where less stands under them than under the
 * name itself and too little for an answer. One with more may head an answer all the same; it is none where a name has nothing
 * but a list or a direction under it, or less than an answer where this has one.
 */
export function referencesIn(
  written: Written,
  marks: readonly (Mark | null)[],
  said: Said,
): ReadonlyMap<number, Reference> {
  const found = new Map<number, Reference>();
  marks.forEach((mark, at) => {
    if (mark?.match.isFramed !== true) return;
    const outright = said.get(mark.match.criterion) ?? 0;
    const under = wordsUnder(written, marks, at).trim().length;
    if (outright === 0 || (outright < AN_ANSWER && under >= AN_ANSWER)) return;
    found.set(at, under < AN_ANSWER && under <= outright ? 'passing' : 'doubtful');
  });
  return found;
}

/** The words from a mark to the next one, or to the next heading: for a mark that is one itself, to one that stands as high. */
function wordsUnder({ text, blocks }: Written, marks: readonly (Mark | null)[], at: number): string {
  const level = marks[at]?.level ?? UNSET_LEVEL;
  const next = blocks.findIndex(
    (block, other) =>
      other > at &&
      (marks[other] != null || (block.kind === 'heading' && (level === UNSET_LEVEL || block.level <= level))),
  );
  const { end = 0 } = blocks[at] ?? {};
  return text.slice(end, (next === -1 ? blocks.at(-1) : blocks[next - 1])?.end ?? end);
}
