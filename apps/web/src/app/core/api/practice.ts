import { HttpClient, HttpContext } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  EvaluationSave,
  EvaluationSavedView,
  PracticeAnswerInput,
  PracticeView,
  PracticeWorkView,
} from '@evenhand/shared/contracts';
import { evaluationSavedView } from '@evenhand/shared/contracts/evaluation';
import { practiceView, practiceWorkView } from '@evenhand/shared/contracts/practice';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';
import { KEEPS_PAGE } from '../session/session-ended.ts';
import { freshResource } from './fresh-resource.ts';

/** One side of a practice answer: its worked key, or the person's own practice. */
export interface PracticePlace {
  readonly tenderId: string;
  readonly answerId: string;
  readonly side: string;
}

/** The practice answers of a tender, as the person who asks sees them. */
export function readPractice(tenderId: () => string) {
  return freshResource<PracticeView>(() => API.practice(tenderId()), { parse: (body) => practiceView.parse(body) });
}

/** Writing keys of practice answers, and practising on them. */
@Injectable({ providedIn: 'root' })
export class Practice {
  readonly #http = inject(HttpClient);

  add(tenderId: string, answer: PracticeAnswerInput): Observable<{ id: string }> {
    return this.#http.post<{ id: string }>(API.practice(tenderId), answer, stays());
  }

  require(tenderId: string, required: boolean): Observable<PracticeView> {
    return this.#http
      .put<unknown>(`${API.practice(tenderId)}/rule`, { required })
      .pipe(map((body) => practiceView.parse(body)));
  }

  withdraw(tenderId: string, answerId: string): Observable<PracticeView> {
    return this.#http
      .post<unknown>(`${API.practice(tenderId)}/${answerId}/withdrawal`, null)
      .pipe(map((body) => practiceView.parse(body)));
  }

  takeBack(tenderId: string, answerId: string): Observable<PracticeView> {
    return this.#http
      .delete<unknown>(`${API.practice(tenderId)}/${answerId}/withdrawal`)
      .pipe(map((body) => practiceView.parse(body)));
  }

  read(place: PracticePlace): Observable<PracticeWorkView> {
    return this.#http.get<unknown>(at(place), stays()).pipe(map((body) => practiceWorkView.parse(body)));
  }

  save(place: PracticePlace, version: number, save: EvaluationSave): Observable<EvaluationSavedView> {
    return this.#http.put<unknown>(at(place), save, { ...stays(), ...on(version) }).pipe(map(saved));
  }

  lock(place: PracticePlace, version: number): Observable<EvaluationSavedView> {
    return this.#http.post<unknown>(`${at(place)}/lock`, null, { ...stays(), ...on(version) }).pipe(map(saved));
  }
}

function at({ tenderId, answerId, side }: PracticePlace): string {
  return `${API.practice(tenderId)}/${encodeURIComponent(answerId)}/${side === 'key' ? 'key' : 'work'}`;
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
