import { HttpClient, HttpEventType } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  BatchComparisonView,
  BatchDifferenceListView,
  BatchItemListView,
  BatchListView,
  BatchView,
  NewBatchInput,
} from '@evenhand/shared/contracts';
import {
  batchComparisonView,
  batchDifferenceListView,
  batchItemListView,
  batchListView,
  batchView,
} from '@evenhand/shared/contracts/batches';
import { type Observable, filter, map } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** The batches of a tender, with what the service allows and offers. */
export function readBatches(tenderId: () => string) {
  return freshResource<BatchListView>(() => API.batches(tenderId()), { parse: (body) => batchListView.parse(body) });
}

/** One batch. */
export function readBatch(tenderId: () => string, batchId: () => string) {
  return freshResource<BatchView>(() => API.batch(tenderId(), batchId()), { parse: (body) => batchView.parse(body) });
}

/** A page of the responses of a batch; `state` and `after` as the service names them. */
export function readBatchItems(
  tenderId: () => string,
  batchId: () => string,
  page: () => { readonly state: string | undefined; readonly after: string | undefined },
) {
  return freshResource<BatchItemListView>(
    () => {
      const params = Object.entries(page()).filter((entry): entry is [string, string] => entry[1] !== undefined);
      return { url: `${API.batch(tenderId(), batchId())}/items`, params: Object.fromEntries(params) };
    },
    { parse: (body) => batchItemListView.parse(body) },
  );
}

/** A page of what moved since the batch whose responses this one scored again. */
export function readBatchDifferences(tenderId: () => string, batchId: () => string, after: () => string | undefined) {
  return freshResource<BatchDifferenceListView>(
    () => {
      const from = after();
      return {
        url: `${API.batch(tenderId(), batchId())}/differences`,
        params: from === undefined ? {} : { after: from },
      };
    },
    { parse: (body) => batchDifferenceListView.parse(body) },
  );
}

/** Indicative bands of a batch beside the marks that the panel agreed. */
export function readBatchComparison(tenderId: () => string, batchId: () => string) {
  return freshResource<BatchComparisonView>(() => `${API.batch(tenderId(), batchId())}/human-comparison`, {
    parse: (body) => batchComparisonView.parse(body),
  });
}

/** Either how much of an archive has gone (0 to 1), or the batch that it became. */
export type SendingArchive<Batch = BatchView> =
  { readonly state: 'sending'; readonly share: number } | { readonly state: 'received'; readonly batch: Batch };

/** What can be done with batches. The service checks every field. */
@Injectable({ providedIn: 'root' })
export class Batches {
  readonly #http = inject(HttpClient);

  ask(tenderId: string, given: NewBatchInput): Observable<BatchView> {
    return this.#http.post<unknown>(API.batches(tenderId), given).pipe(map((body) => batchView.parse(body)));
  }

  send(tenderId: string, name: string, archive: File): Observable<SendingArchive> {
    return sendArchive(this.#http, API.batches(tenderId), { name, archive }, (body) => batchView.parse(body));
  }

  step(tenderId: string, batchId: string, step: 'pause' | 'resume' | 'cancel' | 'retry'): Observable<unknown> {
    return this.#http.post<unknown>(`${API.batch(tenderId, batchId)}/${step}`, {});
  }

  retry(tenderId: string, batchId: string, itemId: string): Observable<unknown> {
    return this.#http.post<unknown>(`${API.batch(tenderId, batchId)}/items/${itemId}/retry`, {});
  }

  replace(tenderId: string, batchId: string, itemId: string, files: readonly File[]): Observable<unknown> {
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    return this.#http.post<unknown>(`${API.batch(tenderId, batchId)}/items/${itemId}/files`, form);
  }
}

/** Sends an archive and tells how far it has gone. */
export function sendArchive<Batch>(
  http: HttpClient,
  address: string,
  { name, archive }: { readonly name: string; readonly archive: File },
  read: (body: unknown) => Batch,
): Observable<SendingArchive<Batch>> {
  const form = new FormData();
  form.append('name', name);
  form.append('archive', archive, archive.name);
  return http.post<unknown>(`${address}/archive`, form, { observe: 'events', reportUploadProgress: true }).pipe(
    map((event): SendingArchive<Batch> | null => {
      if (event.type === HttpEventType.UploadProgress)
        return { state: 'sending', share: event.total ? event.loaded / event.total : 0 };
      return event.type === HttpEventType.Response ? { state: 'received', batch: read(event.body) } : null;
    }),
    filter((sending) => sending !== null),
  );
}
