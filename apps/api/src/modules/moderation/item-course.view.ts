import type { PanelItemView } from '@evenhand/shared/contracts';
import { nameAt } from './domain/seats.ts';
import type { StoredItem } from './moderation.repository.ts';

/** What was done with an item, as people see it. While names are hidden it does not tell whose score was sent back. */
export function courseView(
  { course, seats, revealed, status }: StoredItem,
  names: ReadonlyMap<string, string>,
): PanelItemView['course'] {
  return course.map(({ kind, by, at, reason, position }) => {
    const seat = seats.find((one) => one.position === position);
    const about = seat === undefined ? null : nameAt(seat, revealed || status === 'locked');
    return { kind, by: names.get(by) ?? by, at, reason, about };
  });
}
