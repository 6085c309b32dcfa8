import { HttpClient, HttpContext } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  EvaluationHistoryView,
  EvaluationLock,
  EvaluationSave,
  EvaluationSavedView,
  EvaluationUnlock,
  EvaluationView,
  HighlightsView,
  ScoreCheckView,
  ScoreSheet,
  ScoreSheetView,
  ScoringOverviewView,
  SubmittedView,
} from '@evenhand/shared/contracts';
import {
  evaluationHistoryView,
  evaluationSavedView,
  evaluationView,
  highlightsView,
  scoreCheckView,
  scoringOverviewView,
  submittedView,
} from '@evenhand/shared/contracts/evaluation';
import { scoreSheetView } from '@evenhand/shared/contracts/score-sheet';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';
import { KEEPS_PAGE } from '../session/session-ended.ts';
import { freshResource } from './fresh-resource.ts';

/** Everything the person has to score in a tender, in their own order; nothing is asked while there is no tender. */
export function readScoring(tenderId: () => string | undefined) {
  return freshResource<ScoringOverviewView>(
    () => {
      const id = tenderId();
      return id === undefined ? undefined : API.scoring(id);
    },
    { parse: (body) => scoringOverviewView.parse(body) },
  );
}

/** The own scores as they would be handed in, with what one may want to look at once more. */
export function readScoreCheck(tenderId: () => string) {
  return freshResource<ScoreCheckView>(() => API.scoreCheck(tenderId()), {
    parse: (body) => scoreCheckView.parse(body),
  });
}

/** Every version of one's own work on an answer, newest first. */
export function readHistory(tenderId: () => string, responseId: () => string, criterionId: () => string) {
  return freshResource<EvaluationHistoryView>(() => `${API.answer(tenderId(), responseId(), criterionId())}/history`, {
    parse: (body) => evaluationHistoryView.parse(body),
  });
}

/** What the machine found in an answer, where it is open to the person now; `place` is undefined where it is not. */
export function readHighlights(place: () => AnswerPlace | undefined) {
  return freshResource<HighlightsView>(
    () => {
      const answer = place();
      return answer === undefined ? undefined : `${at(answer)}/highlights`;
    },
    { parse: (body) => highlightsView.parse(body) },
  );
}

/** Names one answer. */
export interface AnswerPlace {
  readonly tenderId: string;
  readonly responseId: string;
  readonly criterionId: string;
}

/** Reading and writing one's own scores. A session that ends meanwhile does not lead away from what is being written. */
@Injectable({ providedIn: 'root' })
export class Scoring {
  readonly #http = inject(HttpClient);

  read(place: AnswerPlace): Observable<EvaluationView> {
    return this.#http.get<unknown>(at(place), stays()).pipe(map((body) => evaluationView.parse(body)));
  }

  save(place: AnswerPlace, version: number, save: EvaluationSave): Observable<EvaluationSavedView> {
    return this.#http.put<unknown>(at(place), save, { ...stays(), ...on(version) }).pipe(map(saved));
  }

  lock(place: AnswerPlace, version: number, cause: EvaluationLock['cause'] = null): Observable<EvaluationSavedView> {
    return this.#http.post<unknown>(`${at(place)}/lock`, { cause }, { ...stays(), ...on(version) }).pipe(map(saved));
  }

  unlock(place: AnswerPlace, unlock: EvaluationUnlock): Observable<EvaluationSavedView> {
    return this.#http.post<unknown>(`${at(place)}/unlock`, unlock, stays()).pipe(map(saved));
  }

  acknowledge(tenderId: string): Observable<ScoringOverviewView> {
    return this.#http
      .post<unknown>(`${API.scoring(tenderId)}/notice`, null)
      .pipe(map((body) => scoringOverviewView.parse(body)));
  }

  /** Says what a sheet would change, or takes it in. */
  sheet(tenderId: string, sheet: ScoreSheet): Observable<ScoreSheetView> {
    return this.#http
      .post<unknown>(API.scoreSheet(tenderId), sheet, stays())
      .pipe(map((body) => scoreSheetView.parse(body)));
  }

  submit(tenderId: string): Observable<SubmittedView> {
    const body = { responseIds: null, ownJudgement: true };
    return this.#http
      .post<unknown>(`${API.scoring(tenderId)}/submission`, body)
      .pipe(map((answer) => submittedView.parse(answer)));
  }
}

function at({ tenderId, responseId, criterionId }: AnswerPlace): string {
  return API.answer(tenderId, responseId, criterionId);
}

function on(version: number) {
  return { headers: { 'If-Match': `"${version}"` } };
}

function stays() {
  return { context: new HttpContext().set(KEEPS_PAGE, true) };
}

function saved(body: unknown): EvaluationSavedView {
  return evaluationSavedView.parse(body);
}
