import { Injectable, inject, signal } from '@angular/core';
import type { EvaluationSave, EvaluationSavedView, EvaluationView, PracticeWorkView } from '@evenhand/shared/contracts';
import { EMPTY, type Observable, map, tap } from 'rxjs';
import { Practice, type PracticePlace } from '../../../core/api/practice.ts';
import type { AnswerPlace } from '../../../core/api/scoring.ts';
import { AnswerStore } from '../answer/answer-store.ts';

/** Keeps what lies on the desk as practice, where live scores never are. The place names answer and side. */
@Injectable()
export class PracticeStore extends AnswerStore {
  readonly #practice = inject(Practice);
  readonly #work = signal<PracticeWorkView | null>(null);
  /** The practice answer as last read. */
  readonly work = this.#work.asReadonly();

  load(place: AnswerPlace): Observable<PracticeWorkView> {
    return this.#practice.read(placeOf(place)).pipe(tap((work) => this.#work.set(work)));
  }

  read(place: AnswerPlace): Observable<EvaluationView> {
    return this.load(place).pipe(map((work) => asEvaluation(work, place)));
  }

  save(place: AnswerPlace, version: number, save: EvaluationSave): Observable<EvaluationSavedView> {
    return this.#practice.save(placeOf(place), version, save);
  }

  lock(place: AnswerPlace, version: number): Observable<EvaluationSavedView> {
    return this.#practice.lock(placeOf(place), version);
  }

  /** A practice that is done stays done: the key has been seen. */
  unlock(): Observable<EvaluationSavedView> {
    return EMPTY;
  }
}

function placeOf({ tenderId, responseId, criterionId }: AnswerPlace): PracticePlace {
  return { tenderId, answerId: responseId, side: criterionId };
}

/** The practice in the form in which the desk knows answers: without files, flags, a machine and a chair. */
function asEvaluation(work: PracticeWorkView, { criterionId }: AnswerPlace): EvaluationView {
  const { id, version, closed, values, at, caret, savedAt } = work;
  return {
    ...{ responseId: id, criterionId, version, values, at, caret, savedAt },
    state: closed ? 'locked' : version === 0 ? 'not-started' : 'in-progress',
    ...{ flagged: false, skipped: null, reopenedBecause: null, lockedAt: null, files: [] },
    answer: { parts: [], cutOff: [], note: null },
    machine: { open: false, seenAt: null, says: '', heldMark: null },
    highlights: { open: false, says: '' },
  };
}
