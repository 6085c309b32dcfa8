import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { SummaryListView, SummaryView } from '@evenhand/shared/contracts';
import { summaryListView, summaryView } from '@evenhand/shared/contracts/summaries';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';

/** The assessment summaries of a tender and how far its award is. */
export function readSummaries(tenderId: () => string) {
  return httpResource<SummaryListView>(() => API.summaries(tenderId()), {
    parse: (body) => summaryListView.parse(body),
  });
}

/** One supplier's assessment summary. */
export function readSummary(summaryId: () => string) {
  return httpResource<SummaryView>(() => API.summary(summaryId()), { parse: (body) => summaryView.parse(body) });
}

/** What changes summaries and awards. */
@Injectable({ providedIn: 'root' })
export class Summaries {
  readonly #http = inject(HttpClient);

  decide(tenderId: string, body: object): Observable<SummaryListView> {
    return this.#http.put<unknown>(API.winner(tenderId), body).pipe(map((answer) => summaryListView.parse(answer)));
  }

  release(tenderId: string): Observable<SummaryListView> {
    return this.#list(API.summaryRelease(tenderId), {});
  }

  step(tenderId: string, body: object): Observable<SummaryListView> {
    return this.#list(API.awardSteps(tenderId), body);
  }

  address(summaryId: string, body: object): Observable<SummaryView> {
    return this.#http
      .put<unknown>(`${API.summary(summaryId)}/contact`, body)
      .pipe(map((answer) => summaryView.parse(answer)));
  }

  /** `what` is the last part of the address: changes, approval, hold, re-opening. */
  change(summaryId: string, what: string, body: object = {}): Observable<SummaryView> {
    return this.#http
      .post<unknown>(`${API.summary(summaryId)}/${what}`, body)
      .pipe(map((answer) => summaryView.parse(answer)));
  }

  #list(address: string, body: object): Observable<SummaryListView> {
    return this.#http.post<unknown>(address, body).pipe(map((answer) => summaryListView.parse(answer)));
  }
}
