import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ComplianceView,
  FindingDecisionInput,
  FindingInput,
  LowPriceInput,
  ThresholdInput,
  ThresholdOverrideInput,
  ThresholdResultInput,
} from '@evenhand/shared/contracts';
import { complianceView } from '@evenhand/shared/contracts/compliance';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** Findings, thresholds and low prices of a tender. */
export function readCompliance(tenderId: () => string) {
  return freshResource<ComplianceView>(() => `${API.tender(tenderId())}/compliance`, { parse });
}

/** What changes the compliance of a tender; each answer is the whole of it. */
@Injectable({ providedIn: 'root' })
export class Compliance {
  readonly #http = inject(HttpClient);

  raise(tenderId: string, given: FindingInput): Observable<ComplianceView> {
    return this.#post(tenderId, 'findings', given);
  }

  decide(tenderId: string, findingId: string, given: FindingDecisionInput): Observable<ComplianceView> {
    return this.#post(tenderId, `findings/${findingId}/decisions`, given);
  }

  addThreshold(tenderId: string, given: ThresholdInput): Observable<ComplianceView> {
    return this.#post(tenderId, 'thresholds', given);
  }

  withdrawThreshold(tenderId: string, thresholdId: string, reason: string): Observable<ComplianceView> {
    return this.#post(tenderId, `thresholds/${thresholdId}/withdrawal`, { reason });
  }

  state(tenderId: string, thresholdId: string, given: ThresholdResultInput): Observable<ComplianceView> {
    return this.#post(tenderId, `thresholds/${thresholdId}/results`, given);
  }

  askOverride(tenderId: string, thresholdId: string, given: ThresholdOverrideInput): Observable<ComplianceView> {
    return this.#post(tenderId, `thresholds/${thresholdId}/overrides`, given);
  }

  approveOverride(tenderId: string, thresholdId: string, responseId: string): Observable<ComplianceView> {
    return this.#post(tenderId, `thresholds/${thresholdId}/approvals`, { responseId });
  }

  lowPrice(tenderId: string, responseId: string, given: LowPriceInput): Observable<ComplianceView> {
    return this.#post(tenderId, `low-prices/${responseId}`, given);
  }

  #post(tenderId: string, path: string, given: object): Observable<ComplianceView> {
    return this.#http.post<unknown>(`${API.tender(tenderId)}/${path}`, given).pipe(map(parse));
  }
}

function parse(body: unknown): ComplianceView {
  return complianceView.parse(body);
}
