import type { DeclarationState, FileStatus, Phase, Role } from '@evenhand/shared/domain';
import type { ResponseStage, TenderView } from '@evenhand/shared/contracts';

/** The trade's words for the values of the contracts, in one place, so that a second language has one file to translate. */

export interface TagWords {
  readonly says: string;
  /** Colour class of the tag. The word alone must be enough. */
  readonly colour: string;
}

export const STAGE_WORDS: Record<ResponseStage, TagWords> = {
  sealed: { says: $localize`Sealed`, colour: 'govuk-tag--grey' },
  received: { says: $localize`Received`, colour: 'govuk-tag--grey' },
  reading: { says: $localize`Reading`, colour: 'govuk-tag--blue' },
  scoring: { says: $localize`Scoring`, colour: 'govuk-tag--blue' },
  read: { says: $localize`Read`, colour: 'govuk-tag--green' },
  scored: { says: $localize`Scored`, colour: 'govuk-tag--green' },
  failed: { says: $localize`Not finished`, colour: 'govuk-tag--red' },
};

export const FILE_WORDS: Record<FileStatus, string> = {
  text: $localize`Read`,
  scanned: $localize`Read from scanned pages`,
  'partly-read': $localize`Partly read`,
  'password-needed': $localize`Protected by a password`,
  damaged: $localize`Damaged`,
  'too-large': $localize`Too large`,
  unsupported: $localize`Cannot be read`,
  empty: $localize`Empty`,
};

export const REGIME_WORDS: Record<TenderView['regime'], string> = {
  'PA23-England': $localize`Procurement Act 2023 (England)`,
  'PA23-Wales': $localize`Procurement Act 2023 (Wales)`,
  'PA23-NI': $localize`Procurement Act 2023 (Northern Ireland)`,
  Scotland: $localize`Scottish procurement law`,
  PSR: $localize`Provider Selection Regime`,
  PCR2015: $localize`Public Contracts Regulations 2015`,
  'below-threshold': $localize`Below the threshold`,
};

export const ROUNDING_WORDS: Record<TenderView['rounding']['mode'], string> = {
  'half-up': $localize`half up`,
  'half-even': $localize`half to even`,
  down: $localize`down`,
  up: $localize`up`,
};

export const ROUNDED_AT_WORDS: Record<TenderView['rounding']['at'], string> = {
  total: $localize`at the total`,
  criterion: $localize`at each criterion`,
};

export const ROLE_WORDS: Record<Role, string> = {
  lead: $localize`Lead`,
  evaluator: $localize`Evaluator`,
  chair: $localize`Chair`,
  observer: $localize`Observer`,
  adviser: $localize`Adviser`,
  auditor: $localize`Auditor`,
  analyst: $localize`Analyst`,
  'contract-manager': $localize`Contract manager`,
};

export const PHASE_WORDS: Record<Phase, string> = {
  'setting-up': $localize`Being set up`,
  published: $localize`Published`,
  opened: $localize`Responses opened`,
  scoring: $localize`Scoring`,
  moderation: $localize`Moderation`,
  agreed: $localize`Scores agreed`,
  awarded: $localize`Awarded`,
};

/** In the place of the phase of a tender that has ended so. */
export const ENDED_WORDS = $localize`Ended without an award`;

export const DECLARATION_WORDS: Record<DeclarationState, TagWords> = {
  due: { says: $localize`To be given`, colour: 'govuk-tag--yellow' },
  clear: { says: $localize`Given`, colour: 'govuk-tag--green' },
  conflict: { says: $localize`Interest declared`, colour: 'govuk-tag--red' },
};
