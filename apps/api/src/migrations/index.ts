import { MainJob1795300000000 } from './1795300000000-main-job.ts';
import { People1796000000000 } from './1796000000000-people.ts';
import { DeclarationDecision1796000100000 } from './1796000100000-declaration-decision.ts';
import { Accounts1796000200000 } from './1796000200000-accounts.ts';
import { TenderPhase1796100000000 } from './1796100000000-tender-phase.ts';
import { TenderSetup1796100100000 } from './1796100100000-tender-setup.ts';
import { Evaluations1796200000000 } from './1796200000000-evaluations.ts';
import { Moderation1796300000000 } from './1796300000000-moderation.ts';
import { Record1796400000000 } from './1796400000000-record.ts';
import { Keeping1796400100000 } from './1796400100000-keeping.ts';
import { Sealing1796400200000 } from './1796400200000-sealing.ts';
import { Compliance1796400300000 } from './1796400300000-compliance.ts';
import { Retention1796400400000 } from './1796400400000-retention.ts';
import { Reading1796450000000 } from './1796450000000-reading.ts';
import { Commitments1796500000000 } from './1796500000000-commitments.ts';
import { Summaries1796600000000 } from './1796600000000-summaries.ts';
import { Infection1796700000000 } from './1796700000000-infection.ts';
import { Panel1796710000000 } from './1796710000000-panel.ts';
import { AttemptLimit1796710100000 } from './1796710100000-attempt-limit.ts';
import { TiePlacing1796730000000 } from './1796730000000-tie-placing.ts';
import { BidderPages1796740000000 } from './1796740000000-bidder-pages.ts';
import { PublicReports1796740100000 } from './1796740100000-public-reports.ts';
import { Batches1796750000000 } from './1796750000000-batches.ts';
import { Practice1796800002000 } from './1796800002000-practice.ts';
import { PanelPresence1796800003000 } from './1796800003000-panel-presence.ts';
import { DeliveryEvidence1796800004000 } from './1796800004000-delivery-evidence.ts';
import { DisclosureCard1796800004100 } from './1796800004100-disclosure-card.ts';
import { CommitmentReminders1796800004200 } from './1796800004200-commitment-reminders.ts';
import { SupplierCredentials1796800004300 } from './1796800004300-supplier-credentials.ts';
import { AccessTokens1796800005000 } from './1796800005000-access-tokens.ts';
import { IdempotencyKeys1796800005100 } from './1796800005100-idempotency-keys.ts';
import { Webhooks1796800005200 } from './1796800005200-webhooks.ts';
import { WebhookDeliveryWaiting1796800005300 } from './1796800005300-webhook-delivery-waiting.ts';
import { FrameworkRevision1796800006000 } from './1796800006000-framework-revision.ts';
import { PanelVersionSalt1796800007000 } from './1796800007000-panel-version-salt.ts';
import { AuditEventByKind1796800007100 } from './1796800007100-audit-event-by-kind.ts';
import { FrameworkRevisionRaised1796800007200 } from './1796800007200-framework-revision-raised.ts';
import { Adviser1796800010000 } from './1796800010000-adviser.ts';
import { AdviserRequests1796800012000 } from './1796800012000-adviser-requests.ts';
import { SupplierReminders1796900200000 } from './1796900200000-supplier-reminders.ts';
import { UsualRanges1796900201000 } from './1796900201000-usual-ranges.ts';
import { CredentialEndings1796900202000 } from './1796900202000-credential-endings.ts';
import { EvidenceRemoval1796900203000 } from './1796900203000-evidence-removal.ts';
import { ShortfallNotices1796900204000 } from './1796900204000-shortfall-notices.ts';
import { PreparedFacts1796900210000 } from './1796900210000-prepared-facts.ts';
import { ThresholdWithdrawals1796900211000 } from './1796900211000-threshold-withdrawals.ts';
import { ItemCourse1796900220000 } from './1796900220000-item-course.ts';
import { VotesAtLock1796900221000 } from './1796900221000-votes-at-lock.ts';
import { PanelDepartures1796900222000 } from './1796900222000-panel-departures.ts';
import { AttendanceCourse1796900223000 } from './1796900223000-attendance-course.ts';
import { CopiesOfFiles1796900240000 } from './1796900240000-copies-of-files.ts';
import { SummaryChangeEnding1796900250000 } from './1796900250000-summary-change-ending.ts';
import { WithheldEverywhere1796900251000 } from './1796900251000-withheld-everywhere.ts';
import { SoleTrader1796900252000 } from './1796900252000-sole-trader.ts';
import { ReportReopenings1796900260000 } from './1796900260000-report-reopenings.ts';
import { CommitmentsTakenOut1796900261000 } from './1796900261000-commitments-taken-out.ts';
import { TermsThatHeldBefore1796900262000 } from './1796900262000-terms-that-held-before.ts';
import { AwayAtLock1796900274000 } from './1796900274000-away-at-lock.ts';
import { CommitmentEndings1796900290000 } from './1796900290000-commitment-endings.ts';
import { RecognisedPages1796900300000 } from './1796900300000-recognised-pages.ts';
import { AnswerComparisons1796900301000 } from './1796900301000-answer-comparisons.ts';
import { ModerationCorrections1796900310000 } from './1796900310000-moderation-corrections.ts';
import { TenderEndings1796900330000 } from './1796900330000-tender-endings.ts';
import { FindingDismissals1796900340000 } from './1796900340000-finding-dismissals.ts';
import { Rereads1796900341000 } from './1796900341000-rereads.ts';
import { ReplacementApprover1796900342000 } from './1796900342000-replacement-approver.ts';
import { PanelSuccessors1796900343000 } from './1796900343000-panel-successors.ts';
import { BatchGroups1796900350000 } from './1796900350000-batch-groups.ts';
import { TextsOfLiveFiles1796900351000 } from './1796900351000-texts-of-live-files.ts';
import { WarningsAtLock1796900352000 } from './1796900352000-warnings-at-lock.ts';

/** Every migration, oldest first. A migration that has been released is never changed. */
export const MIGRATIONS = [
  MainJob1795300000000,
  People1796000000000,
  DeclarationDecision1796000100000,
  Accounts1796000200000,
  TenderPhase1796100000000,
  TenderSetup1796100100000,
  Evaluations1796200000000,
  Moderation1796300000000,
  Record1796400000000,
  Keeping1796400100000,
  Sealing1796400200000,
  Compliance1796400300000,
  Retention1796400400000,
  Reading1796450000000,
  Commitments1796500000000,
  Summaries1796600000000,
  Infection1796700000000,
  Panel1796710000000,
  AttemptLimit1796710100000,
  TiePlacing1796730000000,
  BidderPages1796740000000,
  PublicReports1796740100000,
  Batches1796750000000,
  Practice1796800002000,
  PanelPresence1796800003000,
  DeliveryEvidence1796800004000,
  DisclosureCard1796800004100,
  CommitmentReminders1796800004200,
  SupplierCredentials1796800004300,
  AccessTokens1796800005000,
  IdempotencyKeys1796800005100,
  Webhooks1796800005200,
  WebhookDeliveryWaiting1796800005300,
  FrameworkRevision1796800006000,
  PanelVersionSalt1796800007000,
  AuditEventByKind1796800007100,
  FrameworkRevisionRaised1796800007200,
  Adviser1796800010000,
  AdviserRequests1796800012000,
  SupplierReminders1796900200000,
  UsualRanges1796900201000,
  CredentialEndings1796900202000,
  EvidenceRemoval1796900203000,
  ShortfallNotices1796900204000,
  PreparedFacts1796900210000,
  ThresholdWithdrawals1796900211000,
  ItemCourse1796900220000,
  VotesAtLock1796900221000,
  PanelDepartures1796900222000,
  AttendanceCourse1796900223000,
  CopiesOfFiles1796900240000,
  SummaryChangeEnding1796900250000,
  WithheldEverywhere1796900251000,
  SoleTrader1796900252000,
  ReportReopenings1796900260000,
  CommitmentsTakenOut1796900261000,
  TermsThatHeldBefore1796900262000,
  AwayAtLock1796900274000,
  CommitmentEndings1796900290000,
  RecognisedPages1796900300000,
  AnswerComparisons1796900301000,
  ModerationCorrections1796900310000,
  TenderEndings1796900330000,
  FindingDismissals1796900340000,
  Rereads1796900341000,
  ReplacementApprover1796900342000,
  PanelSuccessors1796900343000,
  BatchGroups1796900350000,
  TextsOfLiveFiles1796900351000,
  WarningsAtLock1796900352000,
] as const;
