import * as z from 'zod/mini';
import { PHASES } from '../domain/phases.ts';
import { ACTIONS, DECLARATION_STATES, ROLES, TRAINING_OUTCOMES } from '../domain/rights.ts';
import { lineOrNothing, longText } from './received-text.ts';
import { tenderEndSchema } from './tender-end.ts';

/** People, their roles and rights, and their declarations of interests. */

const roles = z.array(z.enum(ROLES));
const actions = z.array(z.enum(ACTIONS));
const words = z.string().check(z.maxLength(4000, 'Use at most 4,000 characters.'));

/** The ways in which a person can sign in here. */
export const signInChoicesView = z.object({
  /** The people of the demonstration; null outside it. */
  demo: z.nullable(z.array(z.object({ personId: z.uuid(), name: z.string(), part: z.string() }))),
  /** Whether there is single sign-on of the organisation. */
  organisation: z.boolean(),
});

/** Chooses a person of the demonstration. */
export const demoSignInSchema = z.object({ personId: z.uuid('This is not an id of ours.') });

/** What the person who asks may do in one tender. */
export const ownRightsView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  phase: z.enum(PHASES),
  ended: z.optional(z.nullable(tenderEndSchema)),
  roles,
  declaration: z.enum(DECLARATION_STATES),
  /** Questions that are assigned to the person, as ids of criteria. */
  assignedCriteria: z.array(z.string()),
  /** Days of the timetable that concern the person's own work; null where none is set. */
  due: z.object({ scoring: z.nullable(z.iso.date()), moderation: z.nullable(z.iso.date()) }),
  /** Allowed now; what depends on one answer, such as its lock, is decided there. */
  actions,
});

/** The person who is signed in. */
export const meView = z.object({
  personId: z.uuid(),
  name: z.string(),
  email: z.nullable(z.string()),
  administrator: z.boolean(),
  /** Whether this is a person of the demonstration. */
  demo: z.boolean(),
  /** Allowed without looking at any one tender. */
  actions,
  tenders: z.array(ownRightsView),
  session: z.object({ endsAt: z.iso.datetime(), idleMinutes: z.int() }),
});

/** What of the audit trail changes the work of a person, without a word about any bid or score. */
export const CHANGES_OF_WORK = {
  /** Of everybody in the tender. */
  tender: ['tender.moved', 'tender.ended', 'tender.end-taken-back', 'set.locked', 'bidders.changed'],
  /** Of the person it happened to. */
  own: ['role.given', 'question.assigned', 'evaluation.reopened'],
} as const;

/** What others changed lately in the tenders of the person who is signed in, newest first. */
export const recentChangesView = z.object({
  changes: z.array(
    z.object({
      tenderId: z.uuid(),
      kind: z.enum([...CHANGES_OF_WORK.tender, ...CHANGES_OF_WORK.own]),
      at: z.iso.datetime(),
    }),
  ),
});

/** What is on record about the training of a person for a tender; the newest entry counts. */
export const trainingView = z.object({
  outcome: z.enum(TRAINING_OUTCOMES),
  /** What the training was, or why none is needed. */
  words: z.string(),
  /** The day of the training; null where none is needed. */
  trainedOn: z.nullable(z.iso.date()),
  recordedAt: z.iso.datetime(),
});

/** One person of a tender with all roles there. */
export const tenderPersonView = z.object({
  personId: z.uuid(),
  name: z.string(),
  roles,
  assignedCriteria: z.array(z.string()),
  declaration: z.enum(DECLARATION_STATES),
  /** Null where nothing is on record. */
  training: z.nullable(trainingView),
});

/** Somebody who left the panel of questions while they were being scored. */
export const replacementView = z.object({
  id: z.uuid(),
  leaver: z.string(),
  /** Null where the others go on without a successor. */
  successor: z.nullable(z.string()),
  criterionIds: z.array(z.string()),
  reason: z.string(),
  /** Who else approved that the others go on; null where nobody had to, or where the reason says it, as it once did. */
  approvedBy: z.nullable(z.string()),
  decidedBy: z.string(),
  decidedAt: z.iso.datetime(),
});
export const tenderPeopleView = z.object({
  people: z.array(tenderPersonView),
  /** Whether scoring has opened on a locked set: who scores a question then changes by replacement only. */
  panelFixed: z.boolean(),
  /** How many who scored an answer have to agree it at least, as the tender's rules say. */
  quorum: z.int(),
  replacements: z.array(replacementView),
});

/** What is recorded about the training of these people. */
export const trainingSchema = z.object({
  personIds: z.array(z.uuid()).check(z.minLength(1, 'Choose at least one person.')),
  outcome: z.enum(TRAINING_OUTCOMES, 'Choose whether the training took place or is not needed.'),
  words: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Say what the training was, or why none is needed.'),
      z.maxLength(2000, 'Use at most 2,000 characters.'),
    ),
  /** Needed where the training took place. */
  trainedOn: z.nullable(z.iso.date('Enter the day of the training.')),
});

/** Who leaves the panel of which questions, why, and who scores all bids of these questions instead. */
export const replacementSchema = z.object({
  criterionIds: z.array(z.string()).check(z.minLength(1, 'Choose at least one question.')),
  successorId: z.nullable(z.uuid('Choose who takes over.')),
  reason: longText(2000).check(z.trim(), z.minLength(1, 'Say why the person leaves the panel.')),
  /** Who else approved that the others go on, where they are then fewer than a published quorum of more than two. */
  approvedBy: z.optional(lineOrNothing(300)),
});

/** All roles that a person shall have in a tender; an empty list takes the person out of it. */
export const tenderRolesSchema = z.object({ roles });

/** All questions that a person shall score in a tender. */
export const assignmentsSchema = z.object({ criterionIds: z.array(z.string()) });

const bidder = z.object({ id: z.string(), name: z.string(), subcontractors: z.array(z.string()) });
const interest = z.enum(['no', 'yes', 'not-sure'], 'Choose No, Yes or Not sure.');

/** What is asked of a person about the current list of bidders, and how the person stands. */
export const ownDeclarationView = z.object({
  state: z.enum(DECLARATION_STATES),
  bidderListVersion: z.int(),
  bidders: z.array(bidder),
});

/** A declaration about one version of the list of bidders. */
export const declarationSchema = z.object({
  bidderListVersion: z.int(),
  answers: z.array(z.object({ bidderId: z.string(), answer: interest, words: z.nullable(words) })),
  /** The promise of confidentiality; without it there is no declaration. */
  confidential: z.literal(true, 'Confirm that you will keep the tender confidential.'),
});

export type SignInChoicesView = z.infer<typeof signInChoicesView>;
export type DemoSignIn = z.infer<typeof demoSignInSchema>;
export type OwnRightsView = z.infer<typeof ownRightsView>;
export type RecentChangesView = z.infer<typeof recentChangesView>;
export type MeView = z.infer<typeof meView>;
export type TenderPersonView = z.infer<typeof tenderPersonView>;
export type TrainingView = z.infer<typeof trainingView>;
export type TrainingInput = z.infer<typeof trainingSchema>;
export type ReplacementView = z.infer<typeof replacementView>;
export type ReplacementInput = z.infer<typeof replacementSchema>;
export type TenderPeopleView = z.infer<typeof tenderPeopleView>;
export type TenderRoles = z.infer<typeof tenderRolesSchema>;
export type Assignments = z.infer<typeof assignmentsSchema>;
export type OwnDeclarationView = z.infer<typeof ownDeclarationView>;
export type DeclarationInput = z.infer<typeof declarationSchema>;

/** Everybody who can be taken into a tender. */
export const personListView = z.object({
  people: z.array(z.object({ personId: z.uuid(), name: z.string(), email: z.nullable(z.string()) })),
});

/** Somebody new to the organisation's Evenhand. */
export const newPersonSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'Enter a name.'), z.maxLength(200, 'Use at most 200 characters.')),
  email: z.string().check(z.trim(), z.toLowerCase(), z.email('Enter an e-mail address in the form name@example.org.')),
});
export type PersonListView = z.infer<typeof personListView>;
export type NewPersonInput = z.infer<typeof newPersonSchema>;
