export { FILE_STATUSES, ASIDE_REASONS } from './text-document.ts';
export type {
  AsideReason,
  AsideText,
  Bookmark,
  FileStatus,
  HeadingBlock,
  ListItemBlock,
  ParagraphBlock,
  ReadFile,
  Slice,
  TableCell,
  TableRowBlock,
  TextBlock,
  TextDocument,
  TextPage,
} from './text-document.ts';
export type { Answer, AnswerMap, AnswerPart, AnswerSource } from './answer.ts';
export { CLAIM_CLASSES, CLAIM_SCOPES, COMPARATORS, QUANTITY_KINDS, TIME_KINDS } from './claim-words.ts';
export type { ClaimClass, ClaimScope, Comparator, QuantityKind, TimeKind } from './claim-words.ts';
export { PHASES, hasReached, mayMove } from './phases.ts';
export type { Phase, TenderEnd } from './phases.ts';
export {
  CONTRACT_SECTORS,
  CREDENTIAL_KINDS,
  DELIVERY_STATES,
  EVIDENCE_YEARS,
  FREQUENCIES,
  QUANTITY_PERIODS,
  RATINGS,
  REMINDER_DAYS,
  REPORT_STATES,
  SUPPLIER_SIZES,
} from './commitment-words.ts';
export type {
  Confidence,
  ContractSector,
  CredentialKind,
  DeliveryState,
  Frequency,
  QuantityPeriod,
  Rating,
  ReportState,
  SupplierSize,
} from './commitment-words.ts';
export { CHANGE_BASES, PROCEDURES, REGIME_FACTS } from './regimes.ts';
export type { ChangeBasis, Procedure, RegimeFacts, StandstillRule } from './regimes.ts';
export { SIGHTED_ACTIONS } from './sighting.ts';
export {
  DELIVERY_OUTCOMES,
  WEBHOOK_STATES,
  WEBHOOK_TYPE_MEANINGS,
  WEBHOOK_TYPES,
  type WebhookType,
} from './webhook-words.ts';
export { ACTION_MEANINGS, ROLE_MEANINGS } from './rights-meanings.ts';
export { TOKEN_SCOPES, type TokenScope } from './token-scopes.ts';
export { ACTIONS, DECLARATION_STATES, ROLES, ROLES_APART, TRAINING_OUTCOMES } from './rights.ts';
export type { Action, DeclarationState, Role, TrainingOutcome } from './rights.ts';
export {
  CLARIFICATION_EFFECTS,
  CLARIFICATION_STEPS,
  ENVELOPES,
  FINDING_KINDS,
  FINDING_OUTCOMES,
  LOW_PRICE_STATES,
  LOW_PRICE_STEPS,
} from './compliance-words.ts';
export type {
  ClarificationEffect,
  ClarificationStep,
  Envelope,
  FindingKind,
  FindingOutcome,
  LowPriceState,
  LowPriceStep,
} from './compliance-words.ts';
export { INTEREST_KINDS, INTEREST_LINKS, INTEREST_STANDINGS } from './interests.ts';
export type { InterestKind, InterestLink, InterestStanding } from './interests.ts';
export { PROCESS_CHOICES, PROCESS_QUESTIONS, type ProcessAnswers, type ProcessQuestion } from './process-questions.ts';
export { UNSAID_RULES } from './unsaid-rules.ts';
export { FEWEST_EVALUATORS, isBelowQuorum } from './scorers.ts';
