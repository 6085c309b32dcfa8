import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ConfirmationInput,
  DismissalInput,
  MappingInput,
  MappingReturnInput,
  MaskingView,
  ReadingView,
} from '@evenhand/shared/contracts';
import { liftedView, maskingView, readingView } from '@evenhand/shared/contracts/reading';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** What was read from a response, and what a person has to look at. */
export function readReading(responseId: () => string) {
  return freshResource<ReadingView>(() => API.reading(responseId()), { parse: (body) => readingView.parse(body) });
}

/** How well a response hides who sent it; nothing is asked for whoever may not know. */
export function readMasking(responseId: () => string | undefined) {
  return freshResource<MaskingView>(
    () => {
      const id = responseId();
      return id === undefined ? undefined : API.masking(id);
    },
    { parse: (body) => maskingView.parse(body) },
  );
}

/** Decisions of a person about the reading of a response. */
@Injectable({ providedIn: 'root' })
export class Reading {
  readonly #http = inject(HttpClient);

  map(responseId: string, mapping: MappingInput): Observable<unknown> {
    return this.#http.post(API.mappings(responseId), mapping);
  }

  takeBack(responseId: string, stretch: MappingReturnInput): Observable<unknown> {
    return this.#http.post(API.mappingReturns(responseId), stretch);
  }

  dismiss(responseId: string, dismissal: DismissalInput): Observable<unknown> {
    return this.#http.post(API.dismissals(responseId), dismissal);
  }

  confirm(responseId: string, confirmation: ConfirmationInput): Observable<unknown> {
    return this.#http.post(API.confirmations(responseId), confirmation);
  }

  /** The name of a masked bidder; the reason stays on record. */
  lift(responseId: string, reason: string): Observable<string> {
    return this.#http
      .post<unknown>(API.liftMasking(responseId), { reason })
      .pipe(map((body) => liftedView.parse(body).name));
  }
}
