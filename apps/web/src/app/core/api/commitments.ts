import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AcceptReports,
  CommitmentCandidatesView,
  CommitmentRegisterView,
  CommitmentView,
  DeliveryQueueView,
  DeliveryTableView,
  PublicReportView,
} from '@evenhand/shared/contracts';
import { deliveryQueueView, deliveryTableView } from '@evenhand/shared/contracts/delivery';
import {
  commitmentCandidatesView,
  commitmentRegisterView,
  commitmentView,
} from '@evenhand/shared/contracts/commitments';
import { publicReportView } from '@evenhand/shared/contracts/public-report';
import { type Observable, map } from 'rxjs';
import { AWARD_API } from '../award-paths.ts';
import { freshResource } from './fresh-resource.ts';

/** The contract of a tender with its commitments. */
export function readRegister(tenderId: () => string) {
  return freshResource<CommitmentRegisterView>(() => AWARD_API.commitments(tenderId()), {
    parse: (body) => commitmentRegisterView.parse(body),
  });
}

/** The promises of the winning response. */
export function readCandidates(tenderId: () => string) {
  return freshResource<CommitmentCandidatesView>(() => AWARD_API.commitmentCandidates(tenderId()), {
    parse: (body) => commitmentCandidatesView.parse(body),
  });
}

/** One commitment with its reports, variations and ratings; nothing is asked while there is no id. */
export function readCommitment(commitmentId: () => string | undefined) {
  return freshResource<CommitmentView>(
    () => {
      const id = commitmentId();
      return id === undefined ? undefined : AWARD_API.commitment(id);
    },
    { parse: (body) => commitmentView.parse(body) },
  );
}

/** The delivery reports of a contract that wait for review. */
export function readDeliveryQueue(tenderId: () => string) {
  return freshResource<DeliveryQueueView>(() => AWARD_API.deliveryQueue(tenderId()), {
    parse: (body) => deliveryQueueView.parse(body),
  });
}

/** What would be published of a contract, and what is. */
export function readPublicReport(tenderId: () => string) {
  return freshResource<PublicReportView>(() => AWARD_API.publicReport(tenderId()), {
    parse: (body) => publicReportView.parse(body),
  });
}

/** What changes contracts and commitments. The service checks every field. */
@Injectable({ providedIn: 'root' })
export class Commitments {
  readonly #http = inject(HttpClient);

  recordContract(tenderId: string, body: object): Observable<unknown> {
    return this.#http.put<unknown>(AWARD_API.contract(tenderId), body);
  }

  take(tenderId: string, body: object): Observable<CommitmentView> {
    return this.#post(AWARD_API.commitments(tenderId), body);
  }

  /** Puts terms right while the schedule is drafted. */
  edit(commitmentId: string, body: object): Observable<CommitmentView> {
    return this.#http
      .put<unknown>(AWARD_API.commitmentTerms(commitmentId), body)
      .pipe(map((answer) => commitmentView.parse(answer)));
  }

  takeOut(commitmentId: string, reason: string): Observable<unknown> {
    return this.#http.post<unknown>(AWARD_API.takingOut(commitmentId), { reason });
  }

  vary(commitmentId: string, body: object): Observable<CommitmentView> {
    return this.#post(AWARD_API.variations(commitmentId), body);
  }

  /** Ends a commitment early. */
  end(commitmentId: string, body: object): Observable<CommitmentView> {
    return this.#post(AWARD_API.ending(commitmentId), body);
  }

  /** Takes an early end back. */
  takeEndBack(commitmentId: string, body: object): Observable<CommitmentView> {
    return this.#post(`${AWARD_API.ending(commitmentId)}/withdrawal`, body);
  }

  report(commitmentId: string, body: object): Observable<CommitmentView> {
    return this.#post(AWARD_API.deliveryReports(commitmentId), body);
  }

  /** Looks at a table of reports, or sends them. */
  sendTable(tenderId: string, body: object): Observable<DeliveryTableView> {
    return this.#http
      .post<unknown>(AWARD_API.deliveryTable(tenderId), body)
      .pipe(map((answer) => deliveryTableView.parse(answer)));
  }

  /** `what` is publication or withdrawal. */
  publish(tenderId: string, what: string): Observable<PublicReportView> {
    return this.#http
      .post<unknown>(`${AWARD_API.publicReport(tenderId)}/${what}`, {})
      .pipe(map((answer) => publicReportView.parse(answer)));
  }

  acceptReports(tenderId: string, { reports }: AcceptReports): Observable<DeliveryQueueView> {
    return this.#http
      .post<unknown>(`${AWARD_API.deliveryQueue(tenderId)}/acceptance`, { reports })
      .pipe(map((answer) => deliveryQueueView.parse(answer)));
  }

  review(commitmentId: string, reportId: string, body: object): Observable<CommitmentView> {
    return this.#post(AWARD_API.reportReview(commitmentId, reportId), body);
  }

  reopen(commitmentId: string, reportId: string, body: object): Observable<CommitmentView> {
    return this.#post(AWARD_API.reportReopening(commitmentId, reportId), body);
  }

  addEvidence(commitmentId: string, reportId: string, files: readonly File[]): Observable<CommitmentView> {
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    return this.#post(AWARD_API.deliveryEvidence(commitmentId, reportId), form);
  }

  takeEvidenceBack(commitmentId: string, reportId: string, id: string): Observable<CommitmentView> {
    return this.#http
      .delete<unknown>(AWARD_API.deliveryEvidence(commitmentId, reportId, id))
      .pipe(map((answer) => commitmentView.parse(answer)));
  }

  rate(commitmentId: string, body: object): Observable<CommitmentView> {
    return this.#post(AWARD_API.ratings(commitmentId), body);
  }

  #post(address: string, body: object): Observable<CommitmentView> {
    return this.#http.post<unknown>(address, body).pipe(map((answer) => commitmentView.parse(answer)));
  }
}
