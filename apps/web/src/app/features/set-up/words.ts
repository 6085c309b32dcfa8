import type { SetupPage, TenderView } from '@evenhand/shared/contracts';

/** The tasks of setting up, in groups, as the list shows them. */
export const TASK_GROUPS: readonly { readonly title: string; readonly pages: readonly SetupPage[] }[] = [
  { title: $localize`What is bought, and how`, pages: ['details', 'lots', 'documents', 'timetable'] },
  { title: $localize`What is published`, pages: ['framework', 'scale', 'criteria', 'missions', 'rules'] },
  { title: $localize`Who takes part`, pages: ['bidders', 'people', 'aids'] },
];

export const PAGE_TITLES: Readonly<Record<SetupPage, string>> = {
  details: $localize`Details and legal regime`,
  lots: $localize`Lots`,
  framework: $localize`Framework and measures`,
  scale: $localize`Scale`,
  criteria: $localize`Criteria and weightings`,
  missions: $localize`Missions of the National Procurement Policy Statement`,
  rules: $localize`Rules`,
  bidders: $localize`Bidders and subcontractors`,
  people: $localize`People and questions`,
  documents: $localize`Documents`,
  timetable: $localize`Timetable`,
  aids: $localize`Internal aids`,
};

export const STATE_TAGS = {
  complete: { words: $localize`Complete`, colour: 'govuk-tag--green' },
  incomplete: { words: $localize`To do`, colour: 'govuk-tag--yellow' },
  optional: { words: $localize`Optional`, colour: 'govuk-tag--grey' },
} as const;

const REGIME_NAMES: Readonly<Record<TenderView['regime'], string>> = {
  'PA23-England': $localize`Procurement Act 2023, England`,
  'PA23-Wales': $localize`Procurement Act 2023, Wales`,
  'PA23-NI': $localize`Procurement Act 2023, Northern Ireland`,
  Scotland: $localize`Public Contracts (Scotland) Regulations 2015`,
  PSR: $localize`Provider Selection Regime`,
  PCR2015: $localize`Public Contracts Regulations 2015`,
  'below-threshold': $localize`Below the thresholds`,
};

export const REGIME_OPTIONS = Object.entries(REGIME_NAMES).map(([value, says]) => ({ value, says }));

export const PROCEDURE_OPTIONS = [
  { value: '', says: $localize`Choose a procedure` },
  { value: 'open', says: $localize`Open procedure` },
  { value: 'competitive-flexible', says: $localize`Competitive flexible procedure` },
  { value: 'other', says: $localize`Another procedure` },
] as const;

export const MARKING_OPTIONS = [
  {
    value: 'by-weight',
    says: $localize`Each answer by its weighting`,
    hint: $localize`The mark is divided by the highest mark and multiplied by the weighting of the criterion.`,
  },
  {
    value: 'by-marks',
    says: $localize`The marks of all questions are added up`,
    hint: $localize`Then a question weighs what its marks are of all marks. The set cannot be locked while that differs from what is published.`,
  },
] as const;

export const ORDER_OPTIONS = [
  { value: 'by-question', says: $localize`One question across all bidders` },
  { value: 'by-bidder', says: $localize`One bidder at a time` },
] as const;

export const ABSENCE_OPTIONS = [
  { value: 'items-wait', says: $localize`Their items wait for them` },
  { value: 'quorum-decides', says: $localize`Those present decide, with the quorum among them` },
] as const;

export const HIGHLIGHT_OPTIONS = [
  { value: 'never', says: $localize`Never` },
  { value: 'after-lock', says: $localize`After an evaluator has locked the own score for the answer` },
  { value: 'while-scoring', says: $localize`While an evaluator scores` },
] as const;

export const MACHINE_OPTIONS = [
  { value: '', says: $localize`Not decided yet` },
  { value: 'off', says: $localize`No machine assistance` },
  { value: 'batch-only', says: $localize`In batches outside the evaluation only` },
  { value: 'after-lock', says: $localize`Evaluators see it after locking their own score` },
  { value: 'at-moderation', says: $localize`The panel sees it at moderation only` },
] as const;

export const ROUNDING_MODE_OPTIONS = [
  { value: 'half-up', says: $localize`Halves up` },
  { value: 'half-even', says: $localize`Halves to the even digit` },
  { value: 'down', says: $localize`Cut off` },
  { value: 'up', says: $localize`Always up` },
] as const;

export const ROUNDING_PLACE_OPTIONS = [
  { value: 'total', says: $localize`Once, at the total` },
  { value: 'criterion', says: $localize`At each criterion` },
] as const;

export const AID_KIND_OPTIONS = [
  { value: 'model-answer', says: $localize`Model answer` },
  { value: 'scoring-prompt', says: $localize`Scoring prompt` },
  { value: 'machine-rubric', says: $localize`Machine rubric` },
  { value: 'keyword-list', says: $localize`List of keywords` },
  { value: 'calibration-note', says: $localize`Calibration note` },
  { value: 'other', says: $localize`Something else` },
] as const;
