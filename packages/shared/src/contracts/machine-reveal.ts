import * as z from 'zod/mini';
import { adviserFindingsView } from './adviser.ts';
import { criterionResultSchema } from './results.ts';

/** The machine's view of one answer, shown after the person's own lock. */
export const machineRevealView = z.object({
  result: criterionResultSchema,
  engine: z.object({ name: z.string(), version: z.string() }),
  publishedSetHash: z.string(),
  /** What the adviser answered about the same answer; null where it is off. */
  adviser: z.nullable(adviserFindingsView),
  seenAt: z.iso.datetime(),
});
export type MachineRevealView = z.infer<typeof machineRevealView>;
