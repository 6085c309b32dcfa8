import { HttpClient, HttpEventType } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { FileTextView, ResponseSummaryView, ResponseView } from '@evenhand/shared/contracts';
import { fileTextView } from '@evenhand/shared/contracts/file-text';
import { responseSummaryView, responseView } from '@evenhand/shared/contracts/views';
import { type Observable, filter, map } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** One response with its files and, once there, its indicative result. */
export function readResponse(responseId: () => string) {
  return freshResource<ResponseView>(() => API.response(responseId()), { parse: (body) => responseView.parse(body) });
}

/** The stored text of one file; nothing is asked while there is no file. */
export function readFileText(responseId: () => string, fileId: () => string | undefined) {
  return freshResource<FileTextView>(
    () => {
      const file = fileId();
      return file === undefined ? undefined : API.fileText(responseId(), file);
    },
    { parse: (body) => fileTextView.parse(body) },
  );
}

/** Either how much of the upload has gone (0 to 1), or the response that was received. */
export type Sending =
  | { readonly state: 'sending'; readonly share: number }
  | { readonly state: 'received'; readonly response: ResponseSummaryView };

/** A response as it is sent. */
export interface NewResponse {
  readonly name: string;
  /** Empty where the tender has no list of bidders. */
  readonly bidderId: string;
  readonly files: readonly File[];
  readonly commercialFiles: readonly File[];
}

@Injectable({ providedIn: 'root' })
export class Responses {
  readonly #http = inject(HttpClient);

  /** Has a response read again that failed on the side of the service. */
  readAgain(responseId: string): Observable<unknown> {
    return this.#http.post(API.reading(responseId), {});
  }

  /** Has one file read again that could not be read in full; the reason is empty where none was asked for. */
  readFileAgain(responseId: string, fileId: string, reason: string): Observable<unknown> {
    return this.#http.post(API.readingOfFile(responseId, fileId), reason === '' ? {} : { reason });
  }

  /** Adds a copy that opens in the place of a file that could not be read in full; the reason stays on record. */
  addCopy(responseId: string, fileId: string, copy: File, reason: string): Observable<unknown> {
    const form = new FormData();
    form.append('reason', reason);
    form.append('files', copy, copy.name);
    return this.#http.post(API.copyOfFile(responseId, fileId), form);
  }

  /** Sends the files of one bidder as one response; those with prices go apart. */
  add(tenderId: string, sent: NewResponse): Observable<Sending> {
    const form = new FormData();
    form.append('name', sent.name);
    if (sent.bidderId !== '') form.append('bidderId', sent.bidderId);
    for (const file of sent.files) form.append('files', file, file.name);
    for (const file of sent.commercialFiles) form.append('commercialFiles', file, file.name);
    return this.#http
      .post<unknown>(API.responses(tenderId), form, { observe: 'events', reportUploadProgress: true })
      .pipe(
        map((event): Sending | null => {
          if (event.type === HttpEventType.UploadProgress) {
            return { state: 'sending', share: event.total ? event.loaded / event.total : 0 };
          }
          if (event.type === HttpEventType.Response) {
            return { state: 'received', response: responseSummaryView.parse(event.body) };
          }
          return null;
        }),
        filter((sending) => sending !== null),
      );
  }
}
