import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  TenderEndInput,
  TenderEndTakenBackInput,
  TenderEndToldInput,
  TenderEndingView,
} from '@evenhand/shared/contracts';
import { tenderEndingView } from '@evenhand/shared/contracts/tender-end';
import { type Observable, map } from 'rxjs';
import { AWARD_API } from '../award-paths.ts';
import { freshResource } from './fresh-resource.ts';

/** Whether a tender has ended without an award, and what is on record about it. */
export function readTenderEnd(tenderId: () => string) {
  return freshResource<TenderEndingView>(() => AWARD_API.tenderEnd(tenderId()), {
    parse: (body) => tenderEndingView.parse(body),
  });
}

/** What ends a tender without an award, and takes that back. */
@Injectable({ providedIn: 'root' })
export class TenderEnds {
  readonly #http = inject(HttpClient);

  end(tenderId: string, input: TenderEndInput): Observable<TenderEndingView> {
    return this.#post(AWARD_API.tenderEnd(tenderId), input);
  }

  tell(tenderId: string, input: TenderEndToldInput): Observable<TenderEndingView> {
    return this.#post(`${AWARD_API.tenderEnd(tenderId)}/told`, input);
  }

  takeBack(tenderId: string, input: TenderEndTakenBackInput): Observable<TenderEndingView> {
    return this.#post(`${AWARD_API.tenderEnd(tenderId)}/taken-back`, input);
  }

  #post(path: string, body: object): Observable<TenderEndingView> {
    return this.#http.post<unknown>(path, body).pipe(map((answer) => tenderEndingView.parse(answer)));
  }
}
