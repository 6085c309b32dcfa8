import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { BatchGroupListView, BatchGroupView, NewBatchGroupInput } from '@evenhand/shared/contracts';
import { batchGroupListView, batchGroupView } from '@evenhand/shared/contracts/batch-groups';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';
import { type SendingArchive, sendArchive } from './batches.ts';
import { freshResource } from './fresh-resource.ts';

/** One's own batches over several tenders, with what can be asked for. */
export function readBatchGroups() {
  return freshResource<BatchGroupListView>(() => API.batchGroups, { parse: (body) => batchGroupListView.parse(body) });
}

/** The batches of several tenders that were asked for together. */
export function readBatchGroup(groupId: () => string) {
  return freshResource<BatchGroupView>(() => API.batchGroup(groupId()), {
    parse: (body) => batchGroupView.parse(body),
  });
}

/** What can be done with batches of several tenders together. The service checks every field. */
@Injectable({ providedIn: 'root' })
export class BatchGroups {
  readonly #http = inject(HttpClient);

  ask(given: NewBatchGroupInput): Observable<BatchGroupView> {
    return this.#http.post<unknown>(API.batchGroups, given).pipe(map((body) => batchGroupView.parse(body)));
  }

  send(name: string, archive: File): Observable<SendingArchive<BatchGroupView>> {
    return sendArchive(this.#http, API.batchGroups, { name, archive }, (body) => batchGroupView.parse(body));
  }

  step(groupId: string, step: 'pause' | 'resume' | 'cancel' | 'retry'): Observable<unknown> {
    return this.#http.post<unknown>(`${API.batchGroup(groupId)}/${step}`, {});
  }
}
