import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { BidderChoiceView, OpeningStepInput, OpeningView } from '@evenhand/shared/contracts';
import { bidderChoiceView, openingView } from '@evenhand/shared/contracts/opening';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** How many responses there are, and who opened them. */
export function readOpening(tenderId: () => string) {
  return freshResource<OpeningView>(() => API.opening(tenderId()), { parse: (body) => openingView.parse(body) });
}

/** The bidders whose responses can be received; none where the tender has no list of them. */
export function readBidderChoices(tenderId: () => string) {
  return freshResource<BidderChoiceView>(() => API.bidderChoices(tenderId()), {
    parse: (body) => bidderChoiceView.parse(body),
  });
}

@Injectable({ providedIn: 'root' })
export class Opening {
  readonly #http = inject(HttpClient);

  take(tenderId: string, step: OpeningStepInput): Observable<OpeningView> {
    return this.#http
      .post<unknown>(`${API.opening(tenderId)}/steps`, step)
      .pipe(map((body) => openingView.parse(body)));
  }
}
