import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ResponseListView, TenderListView, TenderView } from '@evenhand/shared/contracts';
import { responseListView, tenderListView, tenderView } from '@evenhand/shared/contracts/views';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** Every tender, as the list shows them. */
export function readTenders() {
  return freshResource<TenderListView>(() => API.tenders, { parse: (body) => tenderListView.parse(body) });
}

/** One tender with its published set. */
export function readTender(tenderId: () => string) {
  return freshResource<TenderView>(() => API.tender(tenderId()), { parse: (body) => tenderView.parse(body) });
}

/** The responses that a tender has received; nothing is asked while there is no tender. */
export function readResponses(tenderId: () => string | undefined) {
  return freshResource<ResponseListView>(
    () => {
      const tender = tenderId();
      return tender === undefined ? undefined : API.responses(tender);
    },
    { parse: (body) => responseListView.parse(body) },
  );
}

/** What changes a tender, and what must be asked more than once. */
@Injectable({ providedIn: 'root' })
export class Tenders {
  readonly #http = inject(HttpClient);

  /** Adds a tender from the content of a tender file; the service checks every field of it. */
  add(file: unknown): Observable<TenderView> {
    return this.#http.post<unknown>(API.tenders, file).pipe(map((body) => tenderView.parse(body)));
  }

  responses(tenderId: string): Observable<ResponseListView> {
    return this.#http.get<unknown>(API.responses(tenderId)).pipe(map((body) => responseListView.parse(body)));
  }
}
