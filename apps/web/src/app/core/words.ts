import type { DeclarationState, FileStatus, Phase, Role } from '@evenhand/shared/domain';
import type { ResponseStage, TenderView } from '@evenhand/shared/contracts';

/** The trade's words for the values of the contracts, in one place, so that a second language has one file to translate. */

export interface TagWords {
  readonly says: string;
  /** Colour class of the tag. The word alone must be enough. */
  readonly colour: string;
}

export const STAGE_WORDS: Record<ResponseStage, TagWords> = {
  sealed: { says: 'Sealed', colour: 'govuk-tag--grey' },
  received: { says: 'Received', colour: 'govuk-tag--grey' },
  reading: { says: 'Reading', colour: 'govuk-tag--blue' },
  scoring: { says: 'Scoring', colour: 'govuk-tag--blue' },
  read: { says: 'Read', colour: 'govuk-tag--green' },
  scored: { says: 'Scored', colour: 'govuk-tag--green' },
  failed: { says: 'Not finished', colour: 'govuk-tag--red' },
};

export const FILE_WORDS: Record<FileStatus, string> = {
  text: 'Read',
  scanned: 'Read from scanned pages',
  'partly-read': 'Partly read',
  'password-needed': 'Protected by a password',
  damaged: 'Damaged',
  'too-large': 'Too large',
  unsupported: 'Cannot be read',
  empty: 'Empty',
};

export const REGIME_WORDS: Record<TenderView['regime'], string> = {
  'PA23-England': 'Procurement Act 2023 (England)',
  'PA23-Wales': 'Procurement Act 2023 (Wales)',
  'PA23-NI': 'Procurement Act 2023 (Northern Ireland)',
  Scotland: 'Scottish procurement law',
  PSR: 'Provider Selection Regime',
  PCR2015: 'Public Contracts Regulations 2015',
  'below-threshold': 'Below the threshold',
};

export const ROUNDING_WORDS: Record<TenderView['rounding']['mode'], string> = {
  'half-up': 'half up',
  'half-even': 'half to even',
  down: 'down',
  up: 'up',
};

export const ROLE_WORDS: Record<Role, string> = {
  lead: 'Lead',
  evaluator: 'Evaluator',
  chair: 'Chair',
  observer: 'Observer',
  adviser: 'Adviser',
  auditor: 'Auditor',
  analyst: 'Analyst',
  'contract-manager': 'Contract manager',
};

export const PHASE_WORDS: Record<Phase, string> = {
  'setting-up': 'Being set up',
  published: 'Published',
  opened: 'Responses opened',
  scoring: 'Scoring',
  moderation: 'Moderation',
  agreed: 'Scores agreed',
  awarded: 'Awarded',
  closed: 'Closed',
};

export const DECLARATION_WORDS: Record<DeclarationState, TagWords> = {
  due: { says: 'To be given', colour: 'govuk-tag--yellow' },
  clear: { says: 'Given', colour: 'govuk-tag--green' },
  conflict: { says: 'Interest declared', colour: 'govuk-tag--red' },
};
