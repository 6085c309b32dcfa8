import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { QueuesView } from '@evenhand/shared/contracts';
import { queuesView } from '@evenhand/shared/contracts/queues';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** What waits, runs and failed in the queues of the service. */
export function readQueues() {
  return freshResource<QueuesView>(() => API.queues, { parse: (body) => queuesView.parse(body) });
}

/** What an administrator does about failed jobs. */
@Injectable({ providedIn: 'root' })
export class Queues {
  readonly #http = inject(HttpClient);

  tryAgain({ queue, id }: QueuesView['failed'][number]): Observable<QueuesView> {
    return this.#http.post<unknown>(API.failedJob(queue, id), {}).pipe(map((body) => queuesView.parse(body)));
  }
}
