import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  Attendance,
  CorrectionInput,
  DepartureInput,
  DepartureListView,
  ModerationView,
  PanelItemView,
  PanelPresenceView,
  PanelSavedView,
  PenInput,
  SendBack,
  SignOff,
  TieInput,
} from '@evenhand/shared/contracts';
import {
  departureListView,
  moderationView,
  panelItemView,
  panelSavedView,
} from '@evenhand/shared/contracts/moderation';
import { panelPresenceView } from '@evenhand/shared/contracts/panel-presence';
import type { GuideValues } from '@evenhand/shared/contracts';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** The agenda of a panel, with the session if one is open; nothing is asked while there is no tender. */
export function readModeration(tenderId: () => string | undefined) {
  return freshResource<ModerationView>(
    () => {
      const id = tenderId();
      return id === undefined ? undefined : API.moderation(id);
    },
    { parse: (body) => moderationView.parse(body) },
  );
}

/** Evaluators who will not come back while the panel sits. */
export function readDepartures(tenderId: () => string) {
  return freshResource<DepartureListView>(() => API.departures(tenderId()), {
    parse: (body) => departureListView.parse(body),
  });
}

/** One item of the agenda; nothing is asked while there is no id. */
export function readPanelItem(tenderId: () => string, itemId: () => string | undefined) {
  return freshResource<PanelItemView>(
    () => {
      const id = itemId();
      return id === undefined ? undefined : API.panelItem(tenderId(), id);
    },
    { parse: (body) => panelItemView.parse(body) },
  );
}

/** What the chair does with an item for a reason. */
export type ReasonedAct = 'park' | 'reopen' | 'take-back';

/** What changes something at the panel's table. */
@Injectable({ providedIn: 'root' })
export class Moderation {
  readonly #http = inject(HttpClient);

  openSession(tenderId: string, attendance: readonly Attendance[]): Observable<unknown> {
    return this.#http.post(`${API.moderation(tenderId)}/session`, { attendance });
  }

  attend(tenderId: string, attendance: Attendance): Observable<unknown> {
    return this.#http.put(`${API.moderation(tenderId)}/session/attendance`, attendance);
  }

  /** A sign of life of this page; the answer says whose pages are open at the table. */
  giveSign(tenderId: string): Observable<PanelPresenceView> {
    return this.#http
      .post<unknown>(`${API.moderation(tenderId)}/presence`, {})
      .pipe(map((body) => panelPresenceView.parse(body)));
  }

  endSession(tenderId: string): Observable<unknown> {
    return this.#http.post(`${API.moderation(tenderId)}/session/end`, {});
  }

  signOff(tenderId: string, signOff: SignOff): Observable<unknown> {
    return this.#http.post(`${API.moderation(tenderId)}/sign-off`, signOff);
  }

  /** Opens agreed items again after the sign-off. */
  correct(tenderId: string, correction: CorrectionInput): Observable<unknown> {
    return this.#http.post(`${API.moderation(tenderId)}/corrections`, correction);
  }

  /** Puts bids that share a total in order. */
  placeTie(tenderId: string, tie: TieInput): Observable<unknown> {
    return this.#http.post(`${API.results(tenderId)}/ties`, tie);
  }

  /** Keeps the record of an item as it is now, on top of the version that was read. */
  save(tenderId: string, itemId: string, version: number, values: GuideValues): Observable<PanelSavedView> {
    return this.#http
      .put<unknown>(API.panelItem(tenderId, itemId), { values }, onVersion(version))
      .pipe(map((body) => panelSavedView.parse(body)));
  }

  /** Puts the record to the panel. */
  propose(tenderId: string, itemId: string, version: number): Observable<PanelSavedView> {
    return this.#http
      .post<unknown>(`${API.panelItem(tenderId, itemId)}/propose`, {}, onVersion(version))
      .pipe(map((body) => panelSavedView.parse(body)));
  }

  confirm(tenderId: string, itemId: string, version: number): Observable<unknown> {
    return this.#http.post(`${API.panelItem(tenderId, itemId)}/confirm`, { version });
  }

  pen(tenderId: string, itemId: string, action: PenInput['action'], to: string | null = null): Observable<unknown> {
    return this.#http.post(`${API.panelItem(tenderId, itemId)}/pen`, { action, to });
  }

  /** Shows names, opens an item again, or takes it up again. */
  move(tenderId: string, itemId: string, step: 'names' | 'reopen' | 'take-up-again'): Observable<unknown> {
    return this.#http.post(`${API.panelItem(tenderId, itemId)}/${step}`, {});
  }

  /** What the chair does with an item for a reason. */
  moveBecause(tenderId: string, itemId: string, act: ReasonedAct, reason: string): Observable<unknown> {
    return this.#http.post(`${API.panelItem(tenderId, itemId)}/${act}`, { reason });
  }

  /** Asks to go on without an evaluator who will not come back. */
  depart(tenderId: string, departure: DepartureInput): Observable<unknown> {
    return this.#http.post(API.departures(tenderId), departure);
  }

  approveDeparture(tenderId: string, personId: string): Observable<unknown> {
    return this.#http.post(`${API.departures(tenderId)}/${personId}/approval`, {});
  }

  /** The evaluator comes after all. */
  returnToPanel(tenderId: string, personId: string, reason: string): Observable<unknown> {
    return this.#http.post(`${API.departures(tenderId)}/${personId}/return`, { reason });
  }

  sendBack(tenderId: string, itemId: string, asked: SendBack): Observable<unknown> {
    return this.#http.post(`${API.panelItem(tenderId, itemId)}/send-back`, asked);
  }
}

const onVersion = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });
