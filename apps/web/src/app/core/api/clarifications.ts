import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ClarificationInput, ClarificationListView, ClarificationStepInput } from '@evenhand/shared/contracts';
import { clarificationListView } from '@evenhand/shared/contracts/clarifications';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** The log of clarifications of a tender. */
export function readClarifications(tenderId: () => string) {
  return freshResource<ClarificationListView>(() => API.clarifications(tenderId()), { parse });
}

/** What changes the log; each answer is the whole of it. */
@Injectable({ providedIn: 'root' })
export class Clarifications {
  readonly #http = inject(HttpClient);

  propose(tenderId: string, given: ClarificationInput): Observable<ClarificationListView> {
    return this.#http.post<unknown>(API.clarifications(tenderId), given).pipe(map(parse));
  }

  advance(tenderId: string, id: string, given: ClarificationStepInput): Observable<ClarificationListView> {
    return this.#http
      .post<unknown>(`${API.clarifications(tenderId)}/${encodeURIComponent(id)}/steps`, given)
      .pipe(map(parse));
  }
}

function parse(body: unknown): ClarificationListView {
  return clarificationListView.parse(body);
}
