import type { Action } from './rights.ts';

/** Actions that show somebody bid content, scores, prices, machine output or the record: each is noted with who and when. */
export const SIGHTED_ACTIONS = [
  'response.list',
  'response.read',
  'file.read',
  'price.read',
  'machine.read',
  'clarification.read',
  'compliance.read',
  'scores.read',
  'moderation.read',
  'results.read',
  'summary.read',
  'record.read',
  'record.export',
  'batch.compare',
] as const satisfies readonly Action[];
