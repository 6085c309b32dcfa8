import type { ModerationEventView } from '@evenhand/shared/contracts';

/** What changes how many items are still to agree, and which comes next. */
const MOVES_THE_AGENDA = new Set(['moderation.locked', 'moderation.reopened']);

/** Which parts of an item's page are out of date after an event at the table; null: anything may have happened. */
export function outOfDate(event: ModerationEventView | null, itemId: string): { item: boolean; agenda: boolean } {
  if (event === null || event.itemId === null) return { item: true, agenda: true };
  if (event.itemId === itemId) return { item: true, agenda: false };
  return { item: false, agenda: MOVES_THE_AGENDA.has(event.kind) };
}
