import type { SetupPage } from '@evenhand/shared/contracts';
import { REGIME_FACTS } from '@evenhand/shared/domain/regimes';

/** The tasks of setting up, in groups, as the list shows them. */
export const TASK_GROUPS: readonly { readonly title: string; readonly pages: readonly SetupPage[] }[] = [
  { title: 'What is bought, and how', pages: ['details', 'lots', 'documents', 'timetable'] },
  { title: 'What is published', pages: ['framework', 'scale', 'criteria', 'missions', 'rules'] },
  { title: 'Who takes part', pages: ['bidders', 'people', 'aids'] },
];

export const PAGE_TITLES: Readonly<Record<SetupPage, string>> = {
  details: 'Details and legal regime',
  lots: 'Lots',
  framework: 'Framework and measures',
  scale: 'Scale',
  criteria: 'Criteria and weightings',
  missions: 'Missions of the National Procurement Policy Statement',
  rules: 'Rules',
  bidders: 'Bidders and subcontractors',
  people: 'People and questions',
  documents: 'Documents',
  timetable: 'Timetable',
  aids: 'Internal aids',
};

export const STATE_TAGS = {
  complete: { words: 'Complete', colour: 'govuk-tag--green' },
  incomplete: { words: 'To do', colour: 'govuk-tag--yellow' },
  optional: { words: 'Optional', colour: 'govuk-tag--grey' },
} as const;

export const REGIME_OPTIONS = Object.entries(REGIME_FACTS).map(([value, { name }]) => ({ value, says: name }));

export const PROCEDURE_OPTIONS = [
  { value: '', says: 'Choose a procedure' },
  { value: 'open', says: 'Open procedure' },
  { value: 'competitive-flexible', says: 'Competitive flexible procedure' },
  { value: 'other', says: 'Another procedure' },
] as const;

export const MARKING_OPTIONS = [
  {
    value: 'by-weight',
    says: 'Each answer by its weighting',
    hint: 'The mark is divided by the highest mark and multiplied by the weighting of the criterion.',
  },
  {
    value: 'by-marks',
    says: 'The marks of all questions are added up',
    hint: 'Then a question weighs what its marks are of all marks. The set cannot be locked while that differs from what is published.',
  },
] as const;

export const ORDER_OPTIONS = [
  { value: 'by-question', says: 'One question across all bidders' },
  { value: 'by-bidder', says: 'One bidder at a time' },
] as const;

export const MACHINE_OPTIONS = [
  { value: '', says: 'Not decided yet' },
  { value: 'off', says: 'No machine assistance' },
  { value: 'batch-only', says: 'In batches outside the evaluation only' },
  { value: 'after-lock', says: 'Evaluators see it after locking their own score' },
  { value: 'at-moderation', says: 'The panel sees it at moderation only' },
] as const;

export const ROUNDING_MODE_OPTIONS = [
  { value: 'half-up', says: 'Halves up' },
  { value: 'half-even', says: 'Halves to the even digit' },
  { value: 'down', says: 'Cut off' },
  { value: 'up', says: 'Always up' },
] as const;

export const ROUNDING_PLACE_OPTIONS = [
  { value: 'total', says: 'Once, at the total' },
  { value: 'criterion', says: 'At each criterion' },
] as const;

export const AID_KIND_OPTIONS = [
  { value: 'model-answer', says: 'Model answer' },
  { value: 'scoring-prompt', says: 'Scoring prompt' },
  { value: 'machine-rubric', says: 'Machine rubric' },
  { value: 'keyword-list', says: 'List of keywords' },
  { value: 'calibration-note', says: 'Calibration note' },
  { value: 'other', says: 'Something else' },
] as const;
