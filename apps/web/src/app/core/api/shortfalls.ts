import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ShortfallDraftView, ShortfallView } from '@evenhand/shared/contracts';
import { shortfallDraftView, shortfallView } from '@evenhand/shared/contracts/shortfall';
import { type Observable, map } from 'rxjs';
import { AWARD_API } from '../award-paths.ts';
import { freshResource } from './fresh-resource.ts';

/** What is missing of a commitment, and the letters about it. */
export function readShortfall(commitmentId: () => string) {
  return freshResource<ShortfallView>(() => AWARD_API.shortfall(commitmentId()), {
    parse: (body) => shortfallView.parse(body),
  });
}

@Injectable({ providedIn: 'root' })
export class Shortfalls {
  readonly #http = inject(HttpClient);

  draft(commitmentId: string, body: object): Observable<ShortfallDraftView> {
    return this.#http
      .post<unknown>(`${AWARD_API.shortfall(commitmentId)}/draft`, body)
      .pipe(map((answer) => shortfallDraftView.parse(answer)));
  }

  record(commitmentId: string, body: object): Observable<ShortfallView> {
    return this.#http
      .post<unknown>(`${AWARD_API.shortfall(commitmentId)}/notices`, body)
      .pipe(map((answer) => shortfallView.parse(answer)));
  }
}
