import type { GuideValues } from '@evenhand/shared/contracts';
import {
  readScore,
  resubmissionOf,
  type Away,
  type CriterionToScore,
  type Position,
  type ScoreRead,
} from '@evenhand/shared/guide';
import type { OpeningScore } from './opening-score.ts';

/** One evaluator's place at the table of an item, with the scores as submitted. They are never changed, only added to. */
export interface Seat {
  /** "E1", "E2", ...: dealt so that it tells nothing of the person. */
  readonly position: string;
  readonly evaluatorId: string;
  readonly name: string;
  /** The mark that was locked before the machine's view was opened; null where it was not opened before the session. */
  readonly markBeforeMachine: string | null;
  /** First the score with which the session opened; another where the panel sent it back. */
  readonly scores: readonly SubmittedScore[];
}

export interface SubmittedScore {
  readonly values: GuideValues;
  readonly mark: string;
  readonly submittedAt: string;
}

type Sitter = Omit<Seat, 'position'>;

/**
 * Deals the seats of an item. `order` gives each evaluator's place in a drawing of lots that is different for every
 * item and can be drawn again; so a seat says nothing of who sits in it.
 */
export function dealtSeats(sitters: readonly Sitter[], order: (evaluatorId: string) => string): readonly Seat[] {
  const lots = sitters.map((sitter) => ({ sitter, lot: order(sitter.evaluatorId) }));
  return lots
    .toSorted((a, b) => (a.lot < b.lot ? -1 : Number(a.lot > b.lot)))
    .map(({ sitter }, at) => ({ ...sitter, position: `E${String(at + 1)}` }));
}

/** The name under which a seat is shown: of the person once names are shown, else by the number of the seat. */
export const nameAt = ({ position, name }: Seat, revealed: boolean): string =>
  revealed ? name : `Evaluator ${position.slice(1)}`;

/** The first score of a seat; the panel opened with it. */
export function firstScore({ scores: [first] }: Seat): SubmittedScore {
  if (first === undefined) throw new RangeError('Nobody has a seat without a score.');
  return first;
}

/** The mark that was given before anybody else's view or the machine's was seen: the only one that tells of agreement. */
export const preExposureMark = (seat: Seat): string => seat.markBeforeMachine ?? firstScore(seat).mark;

/** The newest score of a seat: what its evaluator came to the table with. */
export const newestScore = (seat: Seat): SubmittedScore => seat.scores.at(-1) ?? firstScore(seat);

/** The seats as the guide asks about them: moves are measured from the first mark, findings are the newest. */
export function positionsOf(
  seats: readonly Seat[],
  criterion: CriterionToScore,
  revealed: boolean,
  away: (seat: Seat) => Away | null = () => null,
): readonly Position[] {
  return seats.map((seat) => {
    const newest = newestScore(seat);
    const read = readScore(criterion, newest.values);
    const findings = Object.fromEntries(read.parts.map(({ part, finding }) => [part, finding]));
    const { mark } = firstScore(seat);
    const again = seat.scores.length > 1 ? resubmissionOf({ ...read, mark: newest.mark }) : null;
    return { id: seat.position, who: nameAt(seat, revealed), mark, again, away: away(seat), findings };
  });
}

/** The first scores as the rules of the agenda read them. */
export function openingScores(seats: readonly Seat[], criterion: CriterionToScore): readonly OpeningScore[] {
  return seats.map((seat) => {
    const { values, mark } = firstScore(seat);
    const read: ScoreRead = readScore(criterion, values);
    return {
      evaluatorId: seat.evaluatorId,
      mark,
      findings: read.parts.map(({ part, band, cited }) => ({ subCriterion: part, band, cited })),
    };
  });
}
