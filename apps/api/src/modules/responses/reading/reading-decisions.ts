import { createHash } from 'node:crypto';
import type { HandMapping } from '@evenhand/documents';
import type { Answer, AnswerMap, ReadFile } from '@evenhand/shared/domain';

/** A person said which question a stretch of a response answers; null: none of them. */
export interface MappedByHand {
  readonly kind: 'mapped';
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** Of the words of the stretch: it is found again by it when the file has been read anew. */
  readonly fingerprint: string;
  readonly criterion: string | null;
}

/** A person held the text of an answer against the original and found it faithful, whatever the doubt was. */
export interface ConfirmedText {
  readonly kind: 'confirmed';
  readonly criterion: string;
  /** Of the doubt as it was shown: another one needs another confirmation. */
  readonly fingerprint: string;
}

export type ReadingDecision = MappedByHand | ConfirmedText;

const LOST = 'Words that a person had mapped to this question were not found again when the file was read anew.';
const BACK =
  'Words that a person had taken out of the answers were not found again when the file was read anew; they may stand here.';

/** Tells words apart without keeping them: what is decided outlives the bids that it is about. */
export function fingerprintOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

/** A stretch as it stands in the text of now; null where its words are no longer there. */
export function foundAgain(decision: MappedByHand, files: readonly ReadFile[]): MappedByHand | null {
  const document = files.find(({ name }) => name === decision.file)?.document;
  if (document == null) return null;
  const length = decision.end - decision.start;
  // A stretch begins where a block does, so that is where it can have moved to.
  const starts = [decision.start, ...document.blocks.map((block) => block.start)];
  const start = starts.find((at) => fingerprintOf(document.text.slice(at, at + length)) === decision.fingerprint);
  return start === undefined ? null : { ...decision, start, end: start + length };
}

/** What was mapped by hand, as reading takes it; decisions in the order in which they were made. */
export function handMappings(decisions: readonly ReadingDecision[], files: readonly ReadFile[]): HandMapping[] {
  return decisions.flatMap((decision) => {
    const here = decision.kind === 'mapped' ? foundAgain(decision, files) : null;
    if (here === null) return [];
    const { file, start, end, criterion } = here;
    return [{ file, start, end, criterion }];
  });
}

/** Answers after what persons have confirmed; a doubt that nobody has seen stays. */
export function afterConfirmation(
  map: AnswerMap,
  decisions: readonly ReadingDecision[],
  files: readonly ReadFile[],
): AnswerMap {
  const lost = decisions.filter(
    (decision) => decision.kind === 'mapped' && foundAgain(decision, files) === null,
  ) as readonly MappedByHand[];
  const lostOf = ({ criterion, parts }: Answer): string | null => {
    if (lost.some((each) => each.criterion === criterion)) return LOST;
    const mayBeBack = lost.some((each) => each.criterion === null && parts.some(({ file }) => file === each.file));
    return mayBeBack ? BACK : null;
  };
  const settled = (answer: Answer): Answer => {
    const doubt = answer.needsConfirmation ?? lostOf(answer);
    const confirmed = decisions.some(
      (each) =>
        each.kind === 'confirmed' &&
        each.criterion === answer.criterion &&
        doubt !== null &&
        each.fingerprint === fingerprintOf(doubt),
    );
    return { ...answer, needsConfirmation: confirmed ? null : doubt };
  };
  return { ...map, answers: map.answers.map(settled) };
}

/** Whether a person has said that these words answer no question. */
export function answersNone(
  part: { readonly file: string; readonly start: number; readonly end: number },
  decisions: readonly ReadingDecision[],
  files: readonly ReadFile[],
): boolean {
  const touching = decisions.flatMap((decision) => {
    const here = decision.kind === 'mapped' ? foundAgain(decision, files) : null;
    return here !== null && here.file === part.file && here.start < part.end && part.start < here.end ? [here] : [];
  });
  return touching.at(-1)?.criterion === null;
}
