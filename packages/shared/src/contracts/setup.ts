import * as z from 'zod/mini';
import { PHASES } from '../domain/phases.ts';
import { CHANGE_BASES, PROCEDURES } from '../domain/regimes.ts';
import { decimalInput, decimalText, shareInput } from './decimal.ts';
import { line, longText } from './received-text.ts';
import {
  ABSENCE_RULES,
  HIGHLIGHT_RULES,
  MACHINE_USE_MODES,
  MARKINGS,
  REGIMES,
  quorum,
  ROUNDING_MODES,
  SCORING_ORDERS,
} from './tender.ts';

/** Setting up a tender: one contract a page for what the lead sends, one view for what all pages show. */

/** The pages of setting up, in the order of the task list. */
export const SETUP_PAGES = [
  'details',
  'lots',
  'framework',
  'scale',
  'criteria',
  'missions',
  'rules',
  'bidders',
  'people',
  'documents',
  'timetable',
  'aids',
] as const;
export type SetupPage = (typeof SETUP_PAGES)[number];

const most = (count: number, things: string) => z.maxLength(count, `Use at most ${String(count)} ${things}.`);
const day = z.iso.date('Use a date such as 2027-04-01.');
const dayOrNone = z.nullable(day);
/** The state the sender has seen; another one means that somebody else has saved meanwhile. */
const seen = { revision: z.int() };
const shortText = longText(500);
const idText = longText(200);

export const newTenderSchema = z.object({
  reference: line(200),
  title: line(500),
  authority: line(500),
  regime: z.enum(REGIMES, 'Choose the rules that this procurement follows.'),
  contractStart: day,
  /** An earlier tender whose criteria, scale and rules are taken over; null for a fresh start. */
  copyOf: z.nullable(z.uuid()),
});

const detailFields = {
  title: line(500),
  authority: line(500),
  regime: z.enum(REGIMES, 'Choose the rules that this procurement follows.'),
  procedure: z.nullable(z.enum(PROCEDURES)),
  noticeReference: idText,
  commencedOn: dayOrNone,
  coreService: longText(),
  area: longText(),
  contractStart: day,
  contractYears: z
    .number('Write the length in years as a number, such as 4.')
    .check(z.positive('A contract lasts more than 0 years.'), z.lte(100, 'A contract lasts at most 100 years.')),
  annualValueGBP: z.nullable(decimalInput),
};
export const detailsSchema = z.object({ ...seen, ...detailFields });

const lot = z.object({ id: line(100), title: line(500) });
export const lotsSchema = z.object({ ...seen, lots: z.array(lot).check(most(100, 'lots')) });

const draftSubCriterion = z.object({
  id: line(100),
  title: shortText,
  question: z.optional(longText()),
  weightPercent: z.optional(decimalInput),
  marks: z.optional(decimalInput),
});
const draftCriterion = z.object({
  id: line(200),
  title: shortText,
  question: longText(),
  theme: z.optional(idText),
  weightPercent: decimalInput,
  marks: z.optional(decimalInput),
  measures: z.optional(
    z.object({
      required: z.optional(z.array(idText).check(most(500, 'measures'))),
      suggested: z.optional(z.array(idText).check(most(500, 'measures'))),
      free: z.optional(z.boolean()),
    }),
  ),
  wordLimit: z.optional(
    z.nullable(z.int('Write the limit as a whole number.').check(z.gte(1, 'Use a whole number from 1.'))),
  ),
  pageLimit: z.optional(
    z.nullable(z.int('Write the limit as a whole number.').check(z.gte(1, 'Use a whole number from 1.'))),
  ),
  disqualifies: z.optional(z.boolean()),
  lots: z.optional(z.array(idText)),
  subCriteria: z.optional(z.array(draftSubCriterion).check(most(50, 'sub-criteria'))),
});
const draftInformationQuestion = z.object({ id: line(200), title: shortText, question: longText() });
export const criteriaSchema = z.object({
  ...seen,
  criteria: z.array(draftCriterion).check(most(500, 'criteria')),
  informationQuestions: z.array(draftInformationQuestion).check(most(100, 'questions')),
});

const draftBand = z.object({ mark: decimalInput, label: shortText, descriptor: longText() });
export const scaleSchema = z.object({
  ...seen,
  bands: z.array(draftBand).check(most(50, 'bands')),
  passMark: z.nullable(decimalInput),
});

export const frameworkChoiceSchema = z.object({
  ...seen,
  framework: line(200),
  shortList: z.nullable(z.array(idText).check(most(500, 'measures'))),
});

/** Criterion id -> mission id -> share; null goes back to the shares of the framework. */
export const missionSharesSchema = z.object({
  ...seen,
  shares: z.record(z.string(), z.nullable(z.record(z.string(), decimalInput))),
});

const roundingFields = z.object({
  places: z.int('Write a whole number from 0 to 10.').check(z.gte(0), z.lte(10)),
  mode: z.enum(ROUNDING_MODES),
  at: z.enum(['total', 'criterion']),
});
const ruleFields = {
  consensus: longText(),
  deadlock: longText(),
  tie: longText(),
  visibility: longText(),
  spreadTrigger: z.nullable(decimalInput),
  marking: z.enum(MARKINGS),
  order: z.enum(SCORING_ORDERS),
  masking: z.boolean(),
  /** Left out by who sends the page: as before. */
  absence: z.optional(z.enum(ABSENCE_RULES)),
  quorum: z.optional(quorum),
  namesHiddenFirst: z.optional(z.boolean()),
  highlights: z.optional(z.enum(HIGHLIGHT_RULES)),
  rounding: roundingFields,
  machineUse: z.object({
    mode: z.nullable(z.enum(MACHINE_USE_MODES)),
    decision: longText(),
    /** Left out by who sends the page: as before. */
    convergenceLimit: z.optional(shareInput),
  }),
};
export const rulesSchema = z.object({ ...seen, ...ruleFields });

const document = z.object({ title: line(500), reference: idText, address: longText(2000), publishedOn: dayOrNone });
export const documentsSchema = z.object({ ...seen, documents: z.array(document).check(most(200, 'documents')) });

const timetableFields = {
  /** Until then responses are received. */
  deadline: z.nullable(z.iso.datetime({ offset: true, error: 'Write the day and the time.' })),
  clarificationsUntil: dayOrNone,
  scoringUntil: dayOrNone,
  moderationOn: dayOrNone,
  awardOn: dayOrNone,
};
export const timetableSchema = z.object({ ...seen, ...timetableFields });

const company = { name: line(500), identifier: idText };
export const biddersSchema = z.object({
  /** Version of the bidder list that the sender has seen; 0 before there is one. */
  version: z.int(),
  bidders: z
    .array(
      z.object({
        /** Null for one that is new. */
        id: z.nullable(z.uuid()),
        ...company,
        /** Whether it is a natural person. Left out: as it was before. */
        soleTrader: z.optional(z.boolean()),
        lots: z.array(idText).check(most(100, 'lots')),
        subcontractors: z.array(z.object(company)).check(most(100, 'subcontractors')),
      }),
    )
    .check(most(500, 'bidders')),
});

export const AID_KINDS = [
  'model-answer',
  'scoring-prompt',
  'machine-rubric',
  'keyword-list',
  'calibration-note',
  'other',
] as const;
const aidFields = {
  title: line(500),
  kind: z.enum(AID_KINDS, 'Choose what it is.'),
  owner: line(200),
  version: line(100),
  published: z.boolean(),
  affectsScore: z.boolean(),
  /** Who decided, on legal advice, that it may be used though it is not published; null where nobody has. */
  override: z.nullable(z.object({ decidedBy: line(200), reason: line(2000) })),
};
export const aidSchema = z.object(aidFields);

export const lockSchema = z.object({
  ...seen,
  /** The tender document in which the set is published. */
  documentReference: line(500),
  publishedOn: day,
});

export const changeSchema = z.object({
  basis: z.enum(CHANGE_BASES, 'Choose the legal basis.'),
  reason: line(2000),
  approvedBy: line(200),
  /** The notice or document by which bidders are told. */
  republication: line(500),
});

/** What keeps a draft from being locked, and the page on which it is put right. */
export const setupFaultView = z.object({ page: z.enum(SETUP_PAGES), pointer: z.string(), says: z.string() });
const questionWeightView = z.object({
  criterion: z.string(),
  subCriterion: z.nullable(z.string()),
  title: z.string(),
  published: z.nullable(decimalText),
  effective: decimalText,
  agrees: z.boolean(),
});

export const aidView = z.object({ id: z.uuid(), ...aidFields });

export const bidderView = z.object({
  id: z.uuid(),
  name: z.string(),
  identifier: z.string(),
  soleTrader: z.optional(z.boolean()),
  lots: z.array(z.string()),
  subcontractors: z.array(z.object({ name: z.string(), identifier: z.string() })),
});
export const bidderListView = z.object({ version: z.int(), bidders: z.array(bidderView) });

/** The draft of a tender with everything that its pages show. Only who may edit the tender receives it. */
export const setupView = z.object({
  tenderId: z.uuid(),
  reference: z.string(),
  phase: z.enum(PHASES),
  revision: z.int(),
  /** Whether the draft can be edited now, and why not where it cannot. */
  editable: z.boolean(),
  editableSays: z.string(),
  publishedVersion: z.nullable(z.int()),
  change: z.nullable(changeSchema),
  pages: z.array(
    z.object({ page: z.enum(SETUP_PAGES), state: z.enum(['complete', 'incomplete', 'optional']), says: z.string() }),
  ),
  details: z.object(detailFields),
  lots: z.array(lot),
  criteria: z.array(draftCriterion),
  informationQuestions: z.array(draftInformationQuestion),
  scale: z.object({ bands: z.array(draftBand), passMark: z.nullable(decimalText) }),
  framework: z.object({
    id: z.string(),
    title: z.string(),
    shortList: z.nullable(z.array(z.string())),
    themes: z.array(z.object({ id: z.string(), name: z.string() })),
    measures: z.array(z.object({ code: z.string(), theme: z.string(), title: z.string() })),
    missions: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Where the shares come from that the framework brings. */
    missionsNote: z.nullable(z.string()),
  }),
  frameworks: z.array(z.object({ id: z.string(), title: z.string(), edition: z.string(), fits: z.boolean() })),
  rules: z.object(ruleFields),
  documents: z.array(document),
  timetable: z.object(timetableFields),
  bidders: bidderListView,
  aids: z.array(aidView),
  weights: z.object({
    total: decimalText,
    says: z.string(),
    questions: z.array(questionWeightView),
    /** Shares of each criterion as they count now, from the tender or the framework. */
    shares: z.record(z.string(), z.record(z.string(), decimalText)),
    missions: z.array(z.object({ id: z.string(), name: z.string(), weightPercent: decimalText })),
  }),
  faults: z.array(setupFaultView),
  /** Wording that is worth another look; it stops nothing. */
  findings: z.array(z.object({ rule: z.string(), pointer: z.string(), says: z.string() })),
});

export const publishedSetView = z.object({
  version: z.int(),
  hash: z.string(),
  lockedAt: z.iso.datetime(),
  lockedBy: z.string(),
  documentReference: z.string(),
  publishedOn: z.string(),
  change: z.nullable(changeSchema),
  statement: z.string(),
});
export const publishedSetListView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  phase: z.enum(PHASES),
  /** The statement as it would be published if the draft were locked now; null where nothing is being edited. */
  preview: z.nullable(z.string()),
  /** Legal bases on which the set may be changed now, each with what it allows; empty where none does. */
  mayChange: z.array(z.object({ basis: z.enum(CHANGE_BASES), says: z.string() })),
  versions: z.array(publishedSetView),
});

/** A file of questions (CSV, XLSX) or of a whole tender (JSON), to be looked at first or taken over. */
export const setupImportSchema = z.object({
  ...seen,
  name: line(300),
  /** Base64. */
  content: z.string().check(z.maxLength(1_900_000, 'Send a file of at most 1.4 MB.')),
  /** False: only say what would come of it. */
  apply: z.boolean(),
});
export const setupImportView = z.object({
  what: z.enum(['questions', 'tender']),
  criteria: z.array(z.object({ id: z.string(), title: z.string(), weightPercent: decimalText, parts: z.int() })),
  informationQuestions: z.int(),
  total: decimalText,
  /** By row of the table, or by place in the tender file. A file with errors is not taken over. */
  errors: z.array(z.object({ where: z.string(), says: z.string() })),
  /** The draft after it was taken over; null where it was only looked at. */
  setup: z.nullable(setupView),
});

export type NewTender = z.infer<typeof newTenderSchema>;
export type DetailsPage = z.infer<typeof detailsSchema>;
export type LotsPage = z.infer<typeof lotsSchema>;
export type CriteriaPage = z.infer<typeof criteriaSchema>;
export type ScalePage = z.infer<typeof scaleSchema>;
export type FrameworkPage = z.infer<typeof frameworkChoiceSchema>;
export type MissionsPage = z.infer<typeof missionSharesSchema>;
export type RulesPage = z.infer<typeof rulesSchema>;
export type DocumentsPage = z.infer<typeof documentsSchema>;
export type TimetablePage = z.infer<typeof timetableSchema>;
export type BiddersPage = z.infer<typeof biddersSchema>;
export type AidInput = z.infer<typeof aidSchema>;
export type AidView = z.infer<typeof aidView>;
export type LockInput = z.infer<typeof lockSchema>;
export type ChangeInput = z.infer<typeof changeSchema>;
export type SetupFaultView = z.infer<typeof setupFaultView>;
export type BidderListView = z.infer<typeof bidderListView>;
export type BidderView = z.infer<typeof bidderView>;
export type SetupView = z.infer<typeof setupView>;
export type SetupImport = z.infer<typeof setupImportSchema>;
export type SetupImportView = z.infer<typeof setupImportView>;
export type PublishedSetView = z.infer<typeof publishedSetView>;
export type PublishedSetListView = z.infer<typeof publishedSetListView>;
