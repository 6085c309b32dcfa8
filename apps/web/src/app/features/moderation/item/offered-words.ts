import type { GuideValues, PanelItemView } from '@evenhand/shared/contracts';
import { STEP } from '@evenhand/shared/guide/evaluation-steps';
import { finalMark } from '@evenhand/shared/guide/moderation-closing';
import { CLOSING } from '@evenhand/shared/guide/moderation-steps';
import { wordsAt } from '@evenhand/shared/guide/values';

/** Words that stand on the page already, and that the panel may take over into an answer and change there. */
export interface OfferedWords {
  /** Whose words they are, after "Use the words of". */
  readonly from: string;
  readonly words: string;
}

type Position = PanelItemView['positions'][number];

/**
 * What an answer of the panel may begin with. Evaluators' words are offered where the panel is asked the same; why not
 * another mark only by those who gave the mark the panel gives. The reason for the bidder begins with what the panel has
 * written itself. Nothing is filled in before somebody takes it.
 */
export function offeredWords(
  { positions, parts }: Pick<PanelItemView, 'positions' | 'parts'>,
  stepId: string,
  values: GuideValues,
): readonly OfferedWords[] {
  const part = parts.find(({ id }) => stepId === reasonOf(id));
  if (part !== undefined)
    return together(positions, (score) => score.parts.find((one) => one.part === part.id)?.finding ?? '');
  const mark = finalMark(values);
  const ofMark = positions.filter((position) => scoreOf(position).mark === mark);
  switch (stepId) {
    case STEP.decisive:
      return together(mark === null ? positions : ofMark, ({ decisive }) => decisive);
    case STEP.notAbove:
      return together(ofMark, ({ notAbove }) => notAbove);
    case STEP.notBelow:
      return together(ofMark, ({ notBelow }) => notBelow);
    case CLOSING.reasonForBidder:
      return ownWords(parts, values);
    default:
      return [];
  }
}

/** An answer with words taken over: below what stands there, and never twice. */
export function withOffered(words: string, offered: string): string {
  if (words.includes(offered)) return words;
  return words.trim() === '' ? offered : `${words.trimEnd()}\n${offered}`;
}

const reasonOf = (part: string): string => `reason/${part}`;
const scoreOf = ({ first, again }: Position): Position['first'] => again ?? first;

function together(
  positions: readonly Position[],
  wordsOf: (score: Position['first']) => string,
): readonly OfferedWords[] {
  const by = new Map<string, string[]>();
  for (const position of positions) {
    const words = wordsOf(scoreOf(position)).trim();
    if (words !== '') by.set(words, [...(by.get(words) ?? []), position.who]);
  }
  return [...by].map(([words, who]) => ({ from: who.join(', '), words }));
}

function ownWords(parts: PanelItemView['parts'], values: GuideValues): readonly OfferedWords[] {
  const ids = [...parts.map(({ id }) => reasonOf(id)), STEP.decisive];
  const written = ids.map((id) => wordsAt(values, id)).filter((words) => words !== '');
  return written.length === 0 ? [] : [{ from: $localize`the panel above`, words: written.join('\n') }];
}
