import * as z from 'zod/mini';
import { INTEREST_KINDS, INTEREST_LINKS, INTEREST_STANDINGS } from '../domain/interests.ts';
import { DECLARATION_STATES } from '../domain/rights.ts';

/** Declarations of interests as whoever decides about them sees them. */

const nature = {
  kind: z.enum(INTEREST_KINDS, 'Choose personal, professional or financial.'),
  link: z.enum(INTEREST_LINKS, 'Choose direct or indirect.'),
  standing: z.enum(INTEREST_STANDINGS, 'Choose actual, potential or perceived.'),
  takesPart: z.boolean('Choose whether the person takes part.'),
};

/** A decision about a declared interest. */
export const declarationDecisionSchema = z.object({
  ...nature,
  mitigation: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Say what keeps the interest from influencing the outcome, or why nothing would.'),
      z.maxLength(4000, 'Use at most 4,000 characters.'),
    ),
});

export const declarationDecisionView = z.object({
  ...nature,
  mitigation: z.string(),
  decidedBy: z.string(),
  decidedAt: z.iso.datetime(),
});

/** One declaration with every decision about it, oldest first. */
export const givenDeclarationView = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  bidderListVersion: z.int(),
  /** Whether it is the person's newest for the current list of bidders. */
  current: z.boolean(),
  answers: z.array(
    z.object({ bidder: z.string(), answer: z.enum(['no', 'yes', 'not-sure']), words: z.nullable(z.string()) }),
  ),
  interest: z.boolean(),
  givenAt: z.iso.datetime(),
  decisions: z.array(declarationDecisionView),
});

/** Every declaration in a tender, oldest first, and how everybody with a role stands now. */
export const conflictsAssessmentView = z.object({
  tenderId: z.uuid(),
  bidderLists: z.array(
    z.object({
      version: z.int(),
      changedAt: z.iso.datetime(),
      bidders: z.array(z.object({ name: z.string(), subcontractors: z.array(z.string()) })),
    }),
  ),
  people: z.array(z.object({ personId: z.uuid(), name: z.string(), state: z.enum(DECLARATION_STATES) })),
  declarations: z.array(givenDeclarationView),
});

export type DeclarationDecisionInput = z.infer<typeof declarationDecisionSchema>;
export type DeclarationDecisionView = z.infer<typeof declarationDecisionView>;
export type GivenDeclarationView = z.infer<typeof givenDeclarationView>;
export type ConflictsAssessmentView = z.infer<typeof conflictsAssessmentView>;
