import type { TextDocument } from '@evenhand/shared/domain';
import { AN_ANSWER, POINTS_ELSEWHERE } from './answer-length.ts';
import { UNSET_LEVEL, type Mark } from './marks.ts';

type Written = Pick<TextDocument, 'text' | 'blocks'>;

/** Characters that stand under the name of a criterion, by its id: 0 where it is only listed, or points elsewhere. */
export type Said = ReadonlyMap<string, number>;

export function saidTo(said: Said, criterion: string): number {
  return said.get(criterion) ?? 0;
}

/** What is said to the criteria that blocks name outright, and not only behind words such as "our answer to". */
export function saidOutright(written: Written, marks: readonly (Mark | null)[]): Said {
  return mostSaid(
    marks.map((mark, at) =>
      mark === null || mark.match.isFramed === true ? [] : [[mark.match.criterion, saidUnder(written, marks, at)]],
    ),
  );
}

/** Of several, the most that is said to each criterion. */
export function mostSaid(all: readonly Iterable<readonly [string, number]>[]): Said {
  const most = new Map<string, number>();
  for (const said of all)
    for (const [criterion, length] of said) most.set(criterion, Math.max(length, saidTo(most, criterion)));
  return most;
}

/**
 * The marks without those that point back: "our answer to question 1" inside another answer, where question 1 is answered
 * under a name of its own. It may be the answer all the same where more stands under it than a reference has; beside an
 * answer as long, a person is asked.
 */
export function withoutReferences(
  written: Written,
  marks: readonly (Mark | null)[],
  elsewhere: Said,
): readonly (Mark | null)[] {
  const said = mostSaid([elsewhere, saidOutright(written, marks)]);
  return marks.map((mark, at) => {
    if (mark?.match.isFramed !== true) return mark;
    const outright = saidTo(said, mark.match.criterion);
    if (outright === 0) return mark;
    if (saidUnder(written, marks, at) < AN_ANSWER) return null;
    if (outright < AN_ANSWER) return mark;
    const { start = 0, end = 0 } = written.blocks[at] ?? {};
    const { criterion } = mark.match;
    const doubt = `“${written.text.slice(start, end)}” may head words of its own or point back to the answer to ${criterion}.`;
    return { ...mark, match: { ...mark.match, doubt } };
  });
}

/** Characters from a mark to the next one, or to the next heading that stands as high; 0 where they only point elsewhere. */
function saidUnder({ text, blocks }: Written, marks: readonly (Mark | null)[], at: number): number {
  const level = marks[at]?.level ?? UNSET_LEVEL;
  const next = blocks.findIndex(
    (block, other) =>
      other > at && (marks[other] != null || (level > UNSET_LEVEL && block.kind === 'heading' && block.level <= level)),
  );
  const { end = 0 } = blocks[at] ?? {};
  const last = (next === -1 ? blocks.at(-1) : blocks[next - 1])?.end ?? end;
  const length = last - end;
  return length < AN_ANSWER && POINTS_ELSEWHERE.test(text.slice(end, last)) ? 0 : length;
}
