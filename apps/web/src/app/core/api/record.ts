import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { AuditTrailView, RecordView, SightingListView } from '@evenhand/shared/contracts';
import { auditTrailView, recordView, sightingListView } from '@evenhand/shared/contracts/record';
import type { Observable } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** What the trail is narrowed to; undefined narrows nothing. */
export interface TrailFilter {
  readonly kind: string | undefined;
  readonly actor: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly before: string | undefined;
}

export function readRecord(tenderId: () => string) {
  return freshResource<RecordView>(() => `${API.tender(tenderId())}/record`, {
    parse: (body) => recordView.parse(body),
  });
}

export function readTrail(tenderId: () => string, filter: () => TrailFilter) {
  return freshResource<AuditTrailView>(() => ({ url: `${API.tender(tenderId())}/audit`, params: given(filter()) }), {
    parse: (body) => auditTrailView.parse(body),
  });
}

export function readSightings(tenderId: () => string, before: () => string | undefined) {
  return freshResource<SightingListView>(
    () => ({ url: `${API.tender(tenderId())}/sightings`, params: given({ before: before() }) }),
    { parse: (body) => sightingListView.parse(body) },
  );
}

function given(values: object): Record<string, string> {
  const set = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(set);
}

@Injectable({ providedIn: 'root' })
export class Records {
  readonly #http = inject(HttpClient);

  checkFiles(tenderId: string): Observable<unknown> {
    return this.#post(tenderId, 'file-checks', {});
  }

  export(tenderId: string, namesShown: boolean): Observable<unknown> {
    return this.#post(tenderId, 'exports', { namesShown });
  }

  contracted(tenderId: string, contractedOn: string, reason: string): Observable<unknown> {
    return this.#post(tenderId, 'retention/contract', { contractedOn, reason });
  }

  /** Withdraws the day of the contract that was recorded for keeping. */
  withdrawContract(tenderId: string, reason: string): Observable<unknown> {
    return this.#post(tenderId, 'retention/contract/withdrawn', { reason });
  }

  keepFor(tenderId: string, years: number): Observable<unknown> {
    return this.#post(tenderId, 'retention/rule', { years });
  }

  hold(tenderId: string, reason: string): Observable<unknown> {
    return this.#post(tenderId, 'retention/hold', { reason });
  }

  release(tenderId: string, reason: string): Observable<unknown> {
    return this.#post(tenderId, 'retention/release', { reason });
  }

  /** Deletes the content of the responses once its time is over. It cannot be taken back. */
  purge(tenderId: string, reason: string): Observable<unknown> {
    return this.#post(tenderId, 'retention/purge', { reason });
  }

  #post(tenderId: string, path: string, body: object): Observable<unknown> {
    return this.#http.post<unknown>(`${API.tender(tenderId)}/${path}`, body);
  }
}
