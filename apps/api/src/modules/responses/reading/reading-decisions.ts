import { createHash } from 'node:crypto';
import { earlierWording, type HandMapping } from '@evenhand/documents';
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
  /** Why none of them, where the person wrote it. */
  readonly whyNone?: string;
}

/**
 * A person took back that a stretch answers no question; what was decided about it before holds again. It has the place
 * at which that was said: equal words may stand elsewhere too.
 */
export interface MappingTakenBack {
  readonly kind: 'taken-back';
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly fingerprint: string;
}

/** A person held the text of an answer against the original and found it faithful, whatever the doubt was. */
export interface ConfirmedText {
  readonly kind: 'confirmed';
  readonly criterion: string;
  /** Of the doubt as it was shown: another one needs another confirmation. */
  readonly fingerprint: string;
}

/** A person held the text of an answer against the original and found that it says something else. */
export interface WrongText {
  readonly kind: 'found-wrong';
  readonly criterion: string;
  /** Of the doubt that led there. */
  readonly fingerprint: string;
}

export type ReadingDecision = MappedByHand | MappingTakenBack | ConfirmedText | WrongText;

const WRONG = 'A person has held the text against the original, and it does not say the same. ';

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

/** What was mapped by hand and not taken back, in the order in which it was decided. */
function standingMappings(decisions: readonly ReadingDecision[]): readonly MappedByHand[] {
  let standing: readonly MappedByHand[] = [];
  for (const decision of decisions) {
    if (decision.kind === 'mapped') standing = [...standing, decision];
    if (decision.kind !== 'taken-back') continue;
    const ofWords = standing.filter(
      ({ criterion, file, fingerprint }) =>
        criterion === null && file === decision.file && fingerprint === decision.fingerprint,
    );
    const ofPlace = ofWords.filter(({ start }) => start === decision.start);
    const meant = new Set(ofPlace.length > 0 ? ofPlace : ofWords.slice(-1));
    standing = standing.filter((each) => !meant.has(each));
  }
  return standing;
}

/** What was mapped by hand, as reading takes it; decisions in the order in which they were made. */
export function handMappings(decisions: readonly ReadingDecision[], files: readonly ReadFile[]): HandMapping[] {
  return standingMappings(decisions).flatMap((decision) => {
    const here = foundAgain(decision, files);
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
  const lost = standingMappings(decisions).filter((decision) => foundAgain(decision, files) === null);
  const lostOf = ({ criterion, parts }: Answer): string | null => {
    if (lost.some((each) => each.criterion === criterion)) return LOST;
    const mayBeBack = lost.some((each) => each.criterion === null && parts.some(({ file }) => file === each.file));
    return mayBeBack ? BACK : null;
  };
  const settled = (answer: Answer): Answer => {
    const doubt = answer.needsConfirmation ?? lostOf(answer);
    if (doubt === null) return { ...answer, needsConfirmation: null };
    const wordings = [doubt, earlierWording(doubt, files, answer.parts)].filter((each) => each !== null);
    const fingerprints = new Set(wordings.map(fingerprintOf));
    const compared = decisions.findLast(
      (each) =>
        (each.kind === 'confirmed' || each.kind === 'found-wrong') &&
        each.criterion === answer.criterion &&
        fingerprints.has(each.fingerprint),
    );
    if (compared === undefined) return { ...answer, needsConfirmation: doubt };
    return { ...answer, needsConfirmation: compared.kind === 'confirmed' ? null : WRONG + doubt };
  };
  return { ...map, answers: map.answers.map(settled) };
}

/** Answers with the texts that they are in; no map before the first reading. */
interface AnswersInFiles {
  readonly map: AnswerMap | null;
  readonly files: readonly ReadFile[];
}

/** Ids of the questions whose answers do not have the same words as before. */
export function answersChanged(before: AnswersInFiles, after: AnswersInFiles): readonly string[] {
  const wordsOf = ({ map, files }: AnswersInFiles, criterion: string) =>
    (map?.answers.find((answer) => answer.criterion === criterion)?.parts ?? [])
      .map(({ file, start, end }) => files.find(({ name }) => name === file)?.document?.text.slice(start, end) ?? '')
      .join(' ')
      .replace(/\s+/g, ' ');
  const all = (after.map ?? before.map)?.answers.map(({ criterion }) => criterion) ?? [];
  return all.filter((criterion) => wordsOf(before, criterion) !== wordsOf(after, criterion));
}

/** Whether a person found the text of an answer wrong, by the doubt that it shows. */
export function isFoundWrong(doubt: string | null): boolean {
  return doubt?.startsWith(WRONG) === true;
}

/** The doubt as it was before a person found the text wrong. */
export function doubtBehind(doubt: string): string {
  return isFoundWrong(doubt) ? doubt.slice(WRONG.length) : doubt;
}

/** The decision of a person that these words answer no question, as it was made; null where there is none. */
export function decidedNone(
  part: Stretch,
  decisions: readonly ReadingDecision[],
  files: readonly ReadFile[],
): MappedByHand | null {
  const last = touching(part, decisions, files).at(-1);
  return last?.criterion === null ? last : null;
}

/**
 * What takes it back that these words answer no question, at each place at which it was said: a new reading may have moved them
 * in between. It names the place as it was then, for equal words may stand elsewhere. Empty where nobody has said so.
 */
export function takingBack(
  part: Stretch,
  decisions: readonly ReadingDecision[],
  files: readonly ReadFile[],
): MappingTakenBack[] {
  const none = decidedNone(part, decisions, files);
  const said = touching(part, decisions, files).filter(
    ({ criterion, fingerprint }) => none !== null && criterion === null && fingerprint === none.fingerprint,
  );
  // What was said twice of one place is taken back once.
  const places = new Map(said.map(({ file, start, end, fingerprint }) => [start, { file, start, end, fingerprint }]));
  return [...places.values()].map((place) => ({ kind: 'taken-back', ...place }));
}

type Stretch = Pick<MappedByHand, 'file' | 'start' | 'end'>;

/** What stands of the words of a stretch, in the order in which it was decided. */
function touching(
  part: Stretch,
  decisions: readonly ReadingDecision[],
  files: readonly ReadFile[],
): readonly MappedByHand[] {
  return standingMappings(decisions).filter((decision) => {
    const here = foundAgain(decision, files);
    return here !== null && here.file === part.file && here.start < part.end && part.start < here.end;
  });
}
