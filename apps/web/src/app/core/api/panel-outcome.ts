import type {
  AgreementView,
  ClosingChecksView,
  ModerationRecordView,
  ResultsView,
  SelfAuditView,
} from '@evenhand/shared/contracts';
import {
  agreementView,
  closingChecksView,
  moderationRecordView,
  resultsView,
  selfAuditView,
} from '@evenhand/shared/contracts/panel-outcome';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** What a panel looks at before it signs off. */
export function readClosingChecks(tenderId: () => string) {
  return freshResource<ClosingChecksView>(() => `${API.moderation(tenderId())}/checks`, {
    parse: (body) => closingChecksView.parse(body),
  });
}

/** How far the panel agreed before moderation. */
export function readAgreement(tenderId: () => string) {
  return freshResource<AgreementView>(() => `${API.moderation(tenderId())}/agreement`, {
    parse: (body) => agreementView.parse(body),
  });
}

export function readModerationRecord(tenderId: () => string) {
  return freshResource<ModerationRecordView>(() => `${API.moderation(tenderId())}/record`, {
    parse: (body) => moderationRecordView.parse(body),
  });
}

export function readResults(tenderId: () => string) {
  return freshResource<ResultsView>(() => API.results(tenderId()), { parse: (body) => resultsView.parse(body) });
}

/** What came of every check of the self-audit. */
export function readSelfAudit(tenderId: () => string) {
  return freshResource<SelfAuditView>(() => API.selfAudit(tenderId()), { parse: (body) => selfAuditView.parse(body) });
}
