import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../test/setup/test-database.ts';
import { CommitmentEntity } from '../modules/commitments/commitment.entity.ts';
import { ContractEntity } from '../modules/commitments/contract.entity.ts';
import { SupplierCredentialEntity } from '../modules/commitments/credentials/supplier-credential.entity.ts';
import { DeliveryEvidenceEntity } from '../modules/commitments/evidence/delivery-evidence.entity.ts';
import { DeliveryReportEntity } from '../modules/commitments/delivery-report.entity.ts';
import { PerformanceRatingEntity } from '../modules/commitments/performance-rating.entity.ts';
import { PublicReportEntity } from '../modules/commitments/publishing/public-report.entity.ts';
import { CommitmentReminderEntity } from '../modules/commitments/reminders/commitment-reminder.entity.ts';
import { VariationEntity } from '../modules/commitments/variation.entity.ts';
import { BatchEntity } from '../modules/batches/batch.entity.ts';
import { BatchGroupEntity } from '../modules/batches/batch-group.entity.ts';
import { BatchItemEntity } from '../modules/batches/batch-item.entity.ts';
import { AdviceEntity } from '../modules/assessments/adviser/advice.entity.ts';
import { AdviserDecisionEntity } from '../modules/assessments/adviser/adviser-decision.entity.ts';
import { AdviserRunEntity } from '../modules/assessments/adviser/adviser-run.entity.ts';
import { AssessmentEntity } from '../modules/assessments/assessment.entity.ts';
import { FrameworkEditionEntity } from '../modules/frameworks/framework-edition.entity.ts';
import { EvaluationVersionEntity } from '../modules/evaluations/evaluation-version.entity.ts';
import { EvaluationEntity } from '../modules/evaluations/evaluation.entity.ts';
import { MachineExposureEntity } from '../modules/evaluations/machine-exposure.entity.ts';
import { PracticeAnswerEntity } from '../modules/evaluations/practice/practice-answer.entity.ts';
import { PracticeWorkEntity } from '../modules/evaluations/practice/practice-work.entity.ts';
import { ScoringStartEntity } from '../modules/evaluations/scoring-start.entity.ts';
import { DisclosureCardEntity } from '../modules/records/disclosure/disclosure-card.entity.ts';
import { FileCheckEntity } from '../modules/records/file-check.entity.ts';
import { RecordExportEntity } from '../modules/records/record-export.entity.ts';
import { ClarificationEntryEntity } from '../modules/responses/clarifications/clarification-entry.entity.ts';
import { FindingDecisionEntity } from '../modules/responses/compliance/finding-decision.entity.ts';
import { FindingEntity } from '../modules/responses/compliance/finding.entity.ts';
import { LowPriceEntryEntity } from '../modules/responses/compliance/low-price-entry.entity.ts';
import { ThresholdEntryEntity } from '../modules/responses/compliance/threshold-entry.entity.ts';
import { ThresholdEntity } from '../modules/responses/compliance/threshold.entity.ts';
import { ThresholdWithdrawalEntity } from '../modules/responses/compliance/threshold-withdrawal.entity.ts';
import { PriceReleaseEntity } from '../modules/responses/price/price-release.entity.ts';
import { OpeningStepEntity } from '../modules/responses/sealing/opening-step.entity.ts';
import { RetentionEntryEntity } from '../modules/records/retention-entry.entity.ts';
import { ModerationAttendeeEntity } from '../modules/moderation/moderation-attendee.entity.ts';
import { ModerationConfirmationEntity } from '../modules/moderation/moderation-confirmation.entity.ts';
import { ModerationCorrectionEntity } from '../modules/moderation/moderation-correction.entity.ts';
import { ModerationItemEntity } from '../modules/moderation/moderation-item.entity.ts';
import { ModerationPresenceEntity } from '../modules/moderation/moderation-presence.entity.ts';
import { ModerationSessionEntity } from '../modules/moderation/moderation-session.entity.ts';
import { ModerationSignOffEntity } from '../modules/moderation/moderation-sign-off.entity.ts';
import { ModerationVersionEntity } from '../modules/moderation/moderation-version.entity.ts';
import { PanelDepartureEntity } from '../modules/moderation/panel-departure.entity.ts';
import { PanelSuccessorEntity } from '../modules/moderation/panel-successor.entity.ts';
import { TiePlacingEntity } from '../modules/moderation/tie-placing.entity.ts';
import { ComparisonEntity } from '../modules/responses/reading/comparison.entity.ts';
import { RecognisedPageEntity } from '../modules/responses/recognition/recognised-page.entity.ts';
import { FileTextEntity } from '../modules/responses/file-text.entity.ts';
import { BidderListEntity } from '../modules/people/bidder-list.entity.ts';
import { DeclarationDecisionEntity } from '../modules/people/declaration-decision.entity.ts';
import { DeclarationEntity } from '../modules/people/declaration.entity.ts';
import { InvitationEntity } from '../modules/people/sign-in/invitation.entity.ts';
import { LocalAccountEntity } from '../modules/people/sign-in/local-account.entity.ts';
import { OrganisationIdentityEntity } from '../modules/people/sign-in/organisation-identity.entity.ts';
import { SignInAttemptEntity } from '../modules/people/sign-in/sign-in-attempt.entity.ts';
import { MailEntity } from '../platform/mail/mail.entity.ts';
import { ReplacementEntity } from '../modules/people/panel/replacement.entity.ts';
import { TrainingEntity } from '../modules/people/panel/training.entity.ts';
import { PersonEntity } from '../modules/people/person.entity.ts';
import { QuestionAssignmentEntity } from '../modules/people/question-assignment.entity.ts';
import { TenderRoleEntity } from '../modules/people/tender-role.entity.ts';
import { FindingDismissalEntity } from '../modules/responses/dismissals/finding-dismissal.entity.ts';
import { ReadingDecisionEntity } from '../modules/responses/reading/reading-decision.entity.ts';
import { ReceivedFileEntity } from '../modules/responses/received-file.entity.ts';
import { ResponseEntity } from '../modules/responses/response.entity.ts';
import { BidderEntity } from '../modules/tenders/bidder.entity.ts';
import { InternalAidEntity } from '../modules/tenders/internal-aid.entity.ts';
import { PublishedSetEntity } from '../modules/tenders/published-set.entity.ts';
import { AssessmentSummaryEntity } from '../modules/summaries/assessment-summary.entity.ts';
import { AwardEntity } from '../modules/summaries/award.entity.ts';
import { EndingEntryEntity } from '../modules/summaries/ending/ending-entry.entity.ts';
import { SummaryChangeEntity } from '../modules/summaries/summary-change.entity.ts';
import { BidderFeedbackEntity } from '../modules/summaries/bidder/bidder-feedback.entity.ts';
import { BidderLinkEntity } from '../modules/summaries/bidder/bidder-link.entity.ts';
import { BidderReminderAddressEntity } from '../modules/summaries/bidder/bidder-reminder-address.entity.ts';
import { BidderMessageEntity } from '../modules/summaries/bidder/bidder-message.entity.ts';
import { BidderSessionEntity } from '../modules/summaries/bidder/bidder-session.entity.ts';
import { TenderEntity } from '../modules/tenders/tender.entity.ts';
import { CredentialEndingEntity } from '../modules/commitments/credentials/credential-ending.entity.ts';
import { ReportReopeningEntity } from '../modules/commitments/report-reopening.entity.ts';
import { ShortfallNoticeEntity } from '../modules/commitments/shortfall/shortfall-notice.entity.ts';
import { UsualRangesEntity } from '../modules/assessments/usual-ranges/usual-ranges.entity.ts';
import { UsualRangesUseEntity } from '../modules/assessments/usual-ranges/usual-ranges-use.entity.ts';
import { AuditEventEntity } from '../platform/audit/audit-event.entity.ts';
import { SightingEntity } from '../platform/audit/sighting.entity.ts';
import { WebhookDeliveryEntity } from '../modules/machines/webhooks/webhook-delivery.entity.ts';
import { WebhookEntity } from '../modules/machines/webhooks/webhook.entity.ts';
import { AccessTokenEntity } from '../platform/auth/access-token.entity.ts';
import { SessionEntity } from '../platform/auth/session.entity.ts';
import { IdempotencyKeyEntity } from '../platform/idempotency/idempotency-key.entity.ts';
import { WorkerHeartbeatEntity } from '../platform/health/worker-heartbeat.entity.ts';
import { migrate } from '../platform/database/migrate.ts';
import { MIGRATIONS } from './index.ts';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../config/config.ts';

const ENTITIES = [
  AccessTokenEntity,
  WebhookEntity,
  WebhookDeliveryEntity,
  IdempotencyKeyEntity,
  BatchEntity,
  BatchGroupEntity,
  BatchItemEntity,
  AssessmentSummaryEntity,
  AwardEntity,
  EndingEntryEntity,
  SummaryChangeEntity,
  BidderFeedbackEntity,
  BidderLinkEntity,
  BidderMessageEntity,
  BidderReminderAddressEntity,
  BidderSessionEntity,
  CommitmentEntity,
  ContractEntity,
  DeliveryReportEntity,
  SupplierCredentialEntity,
  ShortfallNoticeEntity,
  ReportReopeningEntity,
  CredentialEndingEntity,
  CommitmentReminderEntity,
  DeliveryEvidenceEntity,
  PerformanceRatingEntity,
  VariationEntity,
  PublicReportEntity,
  RetentionEntryEntity,
  ClarificationEntryEntity,
  FindingDecisionEntity,
  FindingEntity,
  LowPriceEntryEntity,
  OpeningStepEntity,
  PriceReleaseEntity,
  ThresholdEntity,
  ThresholdEntryEntity,
  ThresholdWithdrawalEntity,
  AdviceEntity,
  AdviserDecisionEntity,
  AdviserRunEntity,
  AssessmentEntity,
  AuditEventEntity,
  UsualRangesEntity,
  UsualRangesUseEntity,
  BidderEntity,
  EvaluationEntity,
  EvaluationVersionEntity,
  FileCheckEntity,
  DisclosureCardEntity,
  BidderListEntity,
  DeclarationDecisionEntity,
  DeclarationEntity,
  FileTextEntity,
  RecognisedPageEntity,
  ComparisonEntity,
  FrameworkEditionEntity,
  InternalAidEntity,
  PublishedSetEntity,
  InvitationEntity,
  LocalAccountEntity,
  MailEntity,
  OrganisationIdentityEntity,
  PersonEntity,
  ReplacementEntity,
  TrainingEntity,
  SignInAttemptEntity,
  QuestionAssignmentEntity,
  FindingDismissalEntity,
  ReadingDecisionEntity,
  ReceivedFileEntity,
  RecordExportEntity,
  MachineExposureEntity,
  ModerationAttendeeEntity,
  ModerationConfirmationEntity,
  ModerationCorrectionEntity,
  ModerationItemEntity,
  ModerationPresenceEntity,
  ModerationSessionEntity,
  ModerationSignOffEntity,
  ModerationVersionEntity,
  PanelDepartureEntity,
  PanelSuccessorEntity,
  TiePlacingEntity,
  ResponseEntity,
  PracticeAnswerEntity,
  PracticeWorkEntity,
  ScoringStartEntity,
  SightingEntity,
  SessionEntity,
  TenderEntity,
  TenderRoleEntity,
  WorkerHeartbeatEntity,
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ empty: true });
});
afterAll(() => database.drop());

test('entities and migrations agree: a migrated database needs no further statement', async () => {
  await migrate(database.url);
  const source = await new DataSource({ type: 'postgres', url: database.url, entities: ENTITIES }).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await source.destroy();
  }
});

test('every entity of the product takes part in that comparison', () => {
  const files = globSync(join(REPOSITORY, 'apps/api/src/**/*.entity.ts'));
  expect(files).toHaveLength(ENTITIES.length);
});

test('several processes may migrate at once, and again', async () => {
  await expect(Promise.all([1, 2, 3].map(() => migrate(database.url)))).resolves.toBeDefined();
});

test('a migration can be taken back whole', async () => {
  const source = await new DataSource({
    type: 'postgres',
    url: database.url,
    migrations: [...MIGRATIONS],
  }).initialize();
  try {
    for (const _ of MIGRATIONS) await source.undoLastMigration();
    const left = await source.query(`select table_name from information_schema.tables where table_schema = 'public'`);
    expect(left).toEqual([{ table_name: 'migrations' }]);
  } finally {
    await source.destroy();
  }
});
