import * as z from 'zod/mini';
import { longWords } from './received-text.ts';

/** Who scores, while the panel sits, questions of which no vote is left. */
export const successorSchema = z.object({
  personId: z.uuid('Choose who scores.'),
  criterionIds: z.array(z.string()).check(z.minLength(1, 'Choose at least one question.')),
  reason: longWords(4000),
});
/** Somebody who scores them, or has done so. */
const successorView = z.object({
  personId: z.uuid(),
  name: z.string(),
  criterionIds: z.array(z.string()),
  /** May tell of an illness of others: empty for whoever neither names nor seats nor keeps the record. */
  reason: z.string(),
  namedBy: z.string(),
  namedAt: z.iso.datetime(),
  /** How many of their scores are in, of those that are awaited. */
  submitted: z.int(),
  expected: z.int(),
  seated: z.boolean(),
  /** How many open items they have handed a score in for, have no seat at, and nobody has a vote on. */
  toSeat: z.int(),
  /** Whether whoever asks may give them a seat, and it would be given now. */
  maySeat: z.boolean(),
  /** Why they will get none, whatever they score; null where they will or have one, and for whoever neither gives seats nor names people. */
  whyNoSeat: z.nullable(z.string()),
});
export const successorListView = z.object({
  /** Questions that nobody has a vote on any more. */
  unvoted: z.array(z.string()),
  successors: z.array(successorView),
  /** Who can be named; empty for whoever may not. */
  people: z.array(z.object({ personId: z.uuid(), name: z.string() })),
  mayName: z.boolean(),
});

export type SuccessorInput = z.infer<typeof successorSchema>;
export type SuccessorListView = z.infer<typeof successorListView>;
export type SuccessorView = SuccessorListView['successors'][number];
