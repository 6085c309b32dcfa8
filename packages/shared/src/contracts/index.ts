export { decimalInput, decimalText } from './decimal.ts';
export {
  HIGHLIGHT_RULES,
  ABSENCE_RULES,
  MACHINE_USE_MODES,
  MARKINGS,
  REGIMES,
  ROUNDING_MODES,
  SCORING_ORDERS,
  tenderSchema,
} from './tender.ts';
export type { Criterion, ScaleBand, Tender, TenderInput } from './tender.ts';
export type { Lot, SubCriterion } from './sub-criteria.ts';
export {
  EVALUATION_STATES,
  VERSION_KINDS,
  evaluationHistoryView,
  evaluationLockSchema,
  evaluationSaveSchema,
  evaluationSavedView,
  evaluationUnlockSchema,
  evaluationView,
  highlightsView,
  reopenScoreSchema,
  scoredCriterionView,
  scoringItemView,
  scoringOverviewView,
  scoreCheckView,
  scoringProgressView,
  submitScoresSchema,
  submittedView,
} from './evaluation.ts';
export { practiceAnswerSchema, practiceRuleSchema, practiceView, practiceWorkView } from './practice.ts';
export type { PracticeAnswerInput, PracticeRule, PracticeState, PracticeView, PracticeWorkView } from './practice.ts';
export { scoreSheetSchema, scoreSheetView } from './score-sheet.ts';
export type { ScoreSheet, ScoreSheetView } from './score-sheet.ts';
export type {
  EvaluationHistoryView,
  EvaluationLock,
  EvaluationSave,
  EvaluationSavedView,
  EvaluationState,
  EvaluationUnlock,
  EvaluationView,
  HighlightsView,
  ReopenScore,
  ScoredCriterionView,
  ScoringItemView,
  ScoringOverviewView,
  ScoreCheckView,
  ScoreWarning,
  ScoringProgressView,
  SubmitScores,
  SubmittedView,
  VersionKind,
} from './evaluation.ts';
export {
  QUERY_SEVERITIES,
  claimSchema,
  criterionResultSchema,
  engineSchema,
  evidenceSchema,
  explanationNodeSchema,
  fileResultSchema,
  indicativeWeightedSchema,
  quantitySchema,
  querySchema,
  responseResultSchema,
  resultsSchema,
  suggestedMeasureSchema,
  timeSchema,
} from './results.ts';
export type {
  Claim,
  CriterionResult,
  Evidence,
  ExplanationNode,
  FileResult,
  IndicativeWeighted,
  Quantity,
  Query,
  ResponseResult,
  Results,
  SuggestedMeasure,
  TimeExpression,
} from './results.ts';
export { frameworkPackSchema, measureSchema, missionMappingSchema, missionSchema, sourceSchema } from './framework.ts';
export type { FrameworkPack, FrameworkPackInput, Measure } from './framework.ts';
export {
  RESPONSE_STAGES,
  assessmentView,
  criterionView,
  frameworkListView,
  frameworkSummaryView,
  healthView,
  machineUseView,
  receivedFileView,
  responseEventView,
  responseListView,
  responseSummaryView,
  responseView,
  tenderListView,
  tenderSummaryView,
  tenderView,
} from './views.ts';
export type {
  AssessmentView,
  CriterionView,
  FrameworkListView,
  FrameworkSummaryView,
  HealthView,
  MachineUseView,
  ReceivedFileView,
  ResponseEventView,
  ResponseListView,
  ResponseStage,
  ResponseSummaryView,
  ResponseView,
  TenderListView,
  TenderSummaryView,
  TenderView,
} from './views.ts';
export { ADVICE_STATES, adviserDecisionInput, adviserFindingsView, adviserView } from './adviser.ts';
export type { AdviceState, AdviserDecisionInput, AdviserFindingsView, AdviserView } from './adviser.ts';
export { bandSchema, citationSchema, guideValuesSchema, stepValueSchema } from './guide-values.ts';
export type { Band, Citation, GuideValues, StepValue } from './guide-values.ts';
export { fewEvaluatorsSchema, progressView, readinessView, reminderSchema } from './readiness.ts';
export type { FewEvaluators, ProgressView, ReadinessView, ReminderInput } from './readiness.ts';
export {
  AID_KINDS,
  aidSchema,
  aidView,
  bidderListView,
  biddersSchema,
  bidderView,
  changeSchema,
  criteriaSchema,
  detailsSchema,
  documentsSchema,
  frameworkChoiceSchema,
  lockSchema,
  lotsSchema,
  missionSharesSchema,
  newTenderSchema,
  publishedSetListView,
  publishedSetView,
  rulesSchema,
  scaleSchema,
  SETUP_PAGES,
  setupFaultView,
  setupImportSchema,
  setupImportView,
  setupView,
  timetableSchema,
} from './setup.ts';
export type {
  AidInput,
  AidView,
  BidderListView,
  BidderView,
  BiddersPage,
  ChangeInput,
  CriteriaPage,
  DetailsPage,
  DocumentsPage,
  FrameworkPage,
  LockInput,
  LotsPage,
  MissionsPage,
  NewTender,
  PublishedSetListView,
  PublishedSetView,
  RulesPage,
  ScalePage,
  SetupFaultView,
  SetupImport,
  SetupImportView,
  SetupPage,
  SetupView,
  TimetablePage,
} from './setup.ts';
export {
  unitValueRow,
  frameworkDraftSchema,
  frameworkIssueSchema,
  frameworkSaveSchema,
  frameworkCopySchema,
  frameworkDetailView,
  frameworkComparisonView,
  tableUploadSchema,
  measureTableView,
} from './framework-editor.ts';
export type {
  UnitValueRow,
  FrameworkDraft,
  FrameworkIssue,
  FrameworkSave,
  FrameworkCopy,
  FrameworkDetailView,
  FrameworkComparisonView,
  TableUpload,
  MeasureTableView,
} from './framework-editor.ts';
export {
  newWebhookSchema,
  webhookBodySchema,
  webhookDeliveriesView,
  webhookListView,
  webhookSecretView,
} from './webhooks.ts';
export type {
  NewWebhook,
  WebhookBody,
  WebhookDeliveriesView,
  WebhookListView,
  WebhookSecretView,
  WebhookView,
} from './webhooks.ts';
export { madeTokenView, newTokenSchema, tokenListView } from './tokens.ts';
export type { MadeTokenView, NewToken, TokenListView, TokenView } from './tokens.ts';
export {
  organisationPeopleView,
  ownAccountView,
  passphraseChangeSchema,
  personStandingSchema,
  renewalView,
} from './accounts.ts';
export type {
  OrganisationPeopleView,
  OwnAccountView,
  PassphraseChange,
  PersonStanding,
  RenewalView,
} from './accounts.ts';
export {
  enrolmentSchema,
  invitationSchema,
  invitationView,
  localSignInSchema,
  outboxView,
  proofSchema,
  recoveryCodesView,
} from './sign-in.ts';
export type {
  Enrolment,
  InvitationInput,
  InvitationView,
  LocalSignIn,
  OutboxView,
  Proof,
  RecoveryCodesView,
} from './sign-in.ts';
export {
  assignmentsSchema,
  declarationSchema,
  demoSignInSchema,
  CHANGES_OF_WORK,
  meView,
  recentChangesView,
  newPersonSchema,
  ownDeclarationView,
  ownRightsView,
  personListView,
  replacementSchema,
  signInChoicesView,
  tenderPeopleView,
  tenderPersonView,
  tenderRolesSchema,
  trainingSchema,
} from './people.ts';
export type {
  Assignments,
  DeclarationInput,
  DemoSignIn,
  MeView,
  RecentChangesView,
  NewPersonInput,
  OwnDeclarationView,
  OwnRightsView,
  PersonListView,
  ReplacementInput,
  ReplacementView,
  SignInChoicesView,
  TenderPeopleView,
  TenderPersonView,
  TenderRoles,
  TrainingInput,
  TrainingView,
} from './people.ts';
export {
  CONTRACT_KINDS,
  REVIEW_OUTCOMES,
  commitmentCandidatesView,
  commitmentInput,
  commitmentTermsInput,
  commitmentRegisterView,
  commitmentView,
  contractInput,
  ocidSchema,
  contractView,
  deliveryReportInput,
  endingInput,
  endingTakenBackInput,
  ratingInput,
  reopeningInput,
  reviewInput,
  takingOutInput,
  variationInput,
} from './commitments.ts';
export type {
  CommitmentCandidateView,
  CommitmentCandidatesView,
  CommitmentInput,
  CommitmentTermsInput,
  CommitmentRegisterView,
  CommitmentSummaryView,
  CommitmentView,
  ContractInput,
  ContractKind,
  ContractView,
  DeliveryReportInput,
  DeliveryEvidenceView,
  DeliveryReportView,
  EndingInput,
  EndingTakenBackInput,
  RatingInput,
  ReopeningInput,
  ReviewInput,
  TakingOutInput,
  VariationInput,
  VariationView,
} from './commitments.ts';
export { bidderChoiceView, openingStepSchema, openingView, priceReleaseInput } from './opening.ts';
export type { BidderChoiceView, OpeningStepInput, OpeningView, PriceReleaseInput } from './opening.ts';
export {
  clarificationEntryView,
  clarificationInput,
  clarificationListView,
  clarificationStepInput,
  clarificationView,
} from './clarifications.ts';
export type {
  ClarificationInput,
  ClarificationListView,
  ClarificationStepInput,
  ClarificationView,
} from './clarifications.ts';
export {
  complianceView,
  findingDecisionInput,
  findingInput,
  findingView,
  lowPriceInput,
  lowPriceView,
  thresholdApprovalInput,
  thresholdInput,
  thresholdOverrideInput,
  thresholdResultInput,
  thresholdView,
  thresholdWithdrawalInput,
} from './compliance.ts';
export type {
  ComplianceView,
  FindingDecisionInput,
  FindingInput,
  FindingView,
  LowPriceInput,
  LowPriceView,
  ThresholdApprovalInput,
  ThresholdInput,
  ThresholdOverrideInput,
  ThresholdResultInput,
  ThresholdView,
  ThresholdWithdrawalInput,
} from './compliance.ts';
export {
  auditEventView,
  auditFilterSchema,
  auditTrailView,
  contractDateInput,
  exportInput,
  holdInput,
  recordView,
  retentionRuleInput,
  retentionView,
  sightingListView,
  sightingView,
} from './record.ts';
export type {
  AuditEventView,
  AuditFilter,
  AuditTrailView,
  ContractDateInput,
  ExportInput,
  HoldInput,
  RecordView,
  RetentionRuleInput,
  RetentionView,
  SightingListView,
  SightingView,
} from './record.ts';
export {
  conflictsAssessmentView,
  declarationDecisionSchema,
  declarationDecisionView,
  givenDeclarationView,
} from './declarations.ts';
export type {
  ConflictsAssessmentView,
  DeclarationDecisionInput,
  DeclarationDecisionView,
  GivenDeclarationView,
} from './declarations.ts';
export {
  confirmationInput,
  dismissalInput,
  liftedView,
  liftInput,
  mappingInput,
  mappingReturnInput,
  maskingView,
  readingView,
  rereadInput,
} from './reading.ts';
export type {
  ConfirmationInput,
  DismissalInput,
  LiftedView,
  LiftInput,
  MappingInput,
  MappingReturnInput,
  MaskingView,
  ReadingView,
  RereadInput,
} from './reading.ts';
export { boardReportQuery, boardReportView } from './board-report.ts';
export type { BoardReportQuery, BoardReportView } from './board-report.ts';
export { portfolioQuery, portfolioView } from './portfolio.ts';
export type { PortfolioQuery, PortfolioView } from './portfolio.ts';
export { shortfallDraftInput, shortfallDraftView, shortfallNoticeInput, shortfallView } from './shortfall.ts';
export type { ShortfallDraftInput, ShortfallDraftView, ShortfallNoticeInput, ShortfallView } from './shortfall.ts';
export {
  carryInput,
  credentialCorrection,
  credentialEnding,
  credentialInput,
  credentialListView,
  credentialView,
} from './credentials.ts';
export type {
  CarryInput,
  CredentialCorrection,
  CredentialEnding,
  CredentialInput,
  CredentialListView,
  CredentialView,
} from './credentials.ts';
export { dataProtectionView, disclosureCardView, disclosureInput } from './disclosure.ts';
export type { DataProtectionView, DisclosureCardView, DisclosureInput } from './disclosure.ts';
export { successorListView, successorSchema } from './panel-successors.ts';
export type { SuccessorInput, SuccessorListView, SuccessorView } from './panel-successors.ts';
export { PRESENCES, panelPresenceView } from './panel-presence.ts';
export type { PanelPresenceView, Presence } from './panel-presence.ts';
export {
  DISCUSSIONS,
  DISCUSSION_TRIGGERS,
  ITEM_ACTS,
  ITEM_STATUSES,
  PEN_ACTIONS,
  attendanceSchema,
  confirmSchema,
  moderationEventView,
  moderationView,
  openSessionSchema,
  panelItemSummaryView,
  panelItemView,
  panelSaveSchema,
  panelSavedView,
  parkSchema,
  departureListView,
  departureSchema,
  reopenItemSchema,
  penSchema,
  sendBackSchema,
  signOffSchema,
} from './moderation.ts';
export type {
  AbsenceRule,
  Attendance,
  Discussion,
  DiscussionTrigger,
  ItemActKind,
  ItemActView,
  StandingWarning,
  DepartureInput,
  DepartureListView,
  DepartureView,
  ReopenItem,
  ItemStatus,
  ModerationEventView,
  ModerationView,
  OpenSession,
  PanelItemSummaryView,
  PanelItemView,
  PanelSave,
  PanelSavedView,
  PenInput,
  SendBack,
  SignOff,
} from './moderation.ts';
export {
  CLOSING_CHECKS,
  agreementView,
  closingChecksView,
  correctionSchema,
  moderationRecordView,
  resultsView,
  selfAuditView,
  tieSchema,
} from './panel-outcome.ts';
export type {
  AgreementView,
  ClosingChecksView,
  CorrectionInput,
  CorrectionView,
  ModerationRecordView,
  ResultsView,
  SelfAuditView,
  TieInput,
} from './panel-outcome.ts';
export {
  SUMMARY_CHECK_KINDS,
  SUMMARY_STATES,
  awardStepInput,
  awardTakenBackInput,
  contactInput,
  summaryChangeEndInput,
  summaryChangeInput,
  summaryListView,
  debriefView,
  summaryView,
  winnerInput,
} from './summaries.ts';
export type {
  AwardStepInput,
  AwardTakenBackInput,
  ContactInput,
  SummaryChangeEndInput,
  SummaryChangeInput,
  SummaryChangeState,
  SummaryListView,
  SummaryState,
  DebriefView,
  SummaryView,
  WinnerInput,
} from './summaries.ts';
export {
  TENDER_END_STEPS,
  tenderEndInput,
  tenderEndTakenBackInput,
  tenderEndToldInput,
  tenderEndingView,
} from './tender-end.ts';
export type { TenderEndInput, TenderEndTakenBackInput, TenderEndToldInput, TenderEndingView } from './tender-end.ts';
export {
  BIDDER_ACTS,
  bidderAnswerInput,
  bidderDeskView,
  bidderFeedbackForm,
  bidderQuestionForm,
  type BidderAct,
  type BidderAnswerInput,
  type BidderDeskView,
} from './bidder-desk.ts';
export {
  BATCH_ITEM_STATES,
  BATCH_SOURCES,
  BATCH_STATES,
  archiveBatchInput,
  batchComparisonView,
  batchDifferenceFilterSchema,
  batchDifferenceListView,
  batchItemFilterSchema,
  batchItemListView,
  batchItemView,
  batchListView,
  batchSummaryView,
  batchView,
  newBatchInput,
} from './batches.ts';
export type {
  ArchiveBatchInput,
  BatchComparisonView,
  BatchDifferenceFilter,
  BatchDifferenceListView,
  BatchItemFilter,
  BatchItemListView,
  BatchItemState,
  BatchItemView,
  BatchListView,
  BatchSource,
  BatchState,
  BatchSummaryView,
  BatchView,
  NewBatchInput,
} from './batches.ts';
export {
  batchGroupListView,
  batchGroupView,
  groupedBatchView,
  newBatchGroupInput,
  type BatchGroupListView,
  type BatchGroupView,
  type GroupedBatchView,
  type NewBatchGroupInput,
} from './batch-groups.ts';
export { publicReportView, type PublicReportView } from './public-report.ts';
export {
  acceptReportsSchema,
  deliveryQueueView,
  deliveryTableSchema,
  deliveryTableView,
  type AcceptReports,
  type DeliveryQueueView,
  type DeliveryTable,
  type DeliveryTableView,
} from './delivery.ts';
export { fileTextView, type FileTextView } from './file-text.ts';
export { machineRevealView, type MachineRevealView } from './machine-reveal.ts';
export { queuesView } from './queues.ts';
export type { QueuesView } from './queues.ts';
