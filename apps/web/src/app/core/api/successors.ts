import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { SuccessorInput, SuccessorListView } from '@evenhand/shared/contracts';
import { successorListView } from '@evenhand/shared/contracts/panel-successors';
import type { Observable } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** Who scores, while the panel sits, what nobody has a vote on any more. */
export function readSuccessors(tenderId: () => string) {
  return freshResource<SuccessorListView>(() => API.successors(tenderId()), {
    parse: (body) => successorListView.parse(body),
  });
}

/** Naming somebody who scores for the panel, seating them, and letting them go. */
@Injectable({ providedIn: 'root' })
export class SuccessorsApi {
  readonly #http = inject(HttpClient);

  name(tenderId: string, successor: SuccessorInput): Observable<unknown> {
    return this.#http.post(API.successors(tenderId), successor);
  }

  seat(tenderId: string, personId: string): Observable<unknown> {
    return this.#http.post(`${API.successors(tenderId)}/${personId}/seat`, {});
  }

  release(tenderId: string, personId: string, reason: string): Observable<unknown> {
    return this.#http.post(`${API.successors(tenderId)}/${personId}/release`, { reason });
  }
}
