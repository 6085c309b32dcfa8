import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { BidderDeskView, SummaryListView, SummaryView } from '@evenhand/shared/contracts';
import { bidderDeskView } from '@evenhand/shared/contracts/bidder-desk';
import { summaryListView, summaryView } from '@evenhand/shared/contracts/summaries';
import { type Observable, map } from 'rxjs';
import { AWARD_API } from '../award-paths.ts';
import { freshResource } from './fresh-resource.ts';

/** The assessment summaries of a tender and how far its award is. */
export function readSummaries(tenderId: () => string) {
  return freshResource<SummaryListView>(() => AWARD_API.summaries(tenderId()), {
    parse: (body) => summaryListView.parse(body),
  });
}

/** One supplier's assessment summary. */
export function readSummary(summaryId: () => string) {
  return freshResource<SummaryView>(() => AWARD_API.summary(summaryId()), { parse: (body) => summaryView.parse(body) });
}

/** Who was written to about a summary, what they opened and asked, and what they were answered. */
export function readBidderDesk(summaryId: () => string) {
  return freshResource<BidderDeskView>(() => AWARD_API.bidderDesk(summaryId()), {
    parse: (body) => bidderDeskView.parse(body),
  });
}

/** What changes summaries and awards. */
@Injectable({ providedIn: 'root' })
export class Summaries {
  readonly #http = inject(HttpClient);

  decide(tenderId: string, body: object): Observable<SummaryListView> {
    return this.#http
      .put<unknown>(AWARD_API.winner(tenderId), body)
      .pipe(map((answer) => summaryListView.parse(answer)));
  }

  takeBack(tenderId: string, reason: string): Observable<SummaryListView> {
    return this.#list(`${AWARD_API.winner(tenderId)}/withdrawal`, { reason });
  }

  release(tenderId: string): Observable<SummaryListView> {
    return this.#list(AWARD_API.summaryRelease(tenderId), {});
  }

  step(tenderId: string, body: object): Observable<SummaryListView> {
    return this.#list(AWARD_API.awardSteps(tenderId), body);
  }

  address(summaryId: string, body: object): Observable<SummaryView> {
    return this.#http
      .put<unknown>(`${AWARD_API.summary(summaryId)}/contact`, body)
      .pipe(map((answer) => summaryView.parse(answer)));
  }

  /** `what` is the last part of the address: changes, approval, hold, re-opening. */
  change(summaryId: string, what: string, body: object = {}): Observable<SummaryView> {
    return this.#http
      .post<unknown>(`${AWARD_API.summary(summaryId)}/${what}`, body)
      .pipe(map((answer) => summaryView.parse(answer)));
  }

  /** `what` is the last part of the address: links, withdrawal, answers. */
  towardsBidder(summaryId: string, what: string, body: object = {}): Observable<BidderDeskView> {
    return this.#http
      .post<unknown>(`${AWARD_API.bidderDesk(summaryId)}/${what}`, body)
      .pipe(map((answer) => bidderDeskView.parse(answer)));
  }

  #list(address: string, body: object): Observable<SummaryListView> {
    return this.#http.post<unknown>(address, body).pipe(map((answer) => summaryListView.parse(answer)));
  }
}
