import type { PanelItemSummaryView } from '@evenhand/shared/contracts';

/** Where an item is in the agenda, and where to go from it. */
export interface AgendaPlace {
  /** From 1. */
  readonly at: number;
  readonly of: number;
  /** Items that are not agreed yet, this one included where it is not. */
  readonly left: number;
  /** The item before in the agenda; undefined for the first. */
  readonly previous: PanelItemSummaryView | undefined;
  /** The next item that is not agreed yet; after the last one it goes on with the first. */
  readonly next: PanelItemSummaryView | undefined;
}

/** Undefined where the agenda does not hold the item. */
export function placeInAgenda(items: readonly PanelItemSummaryView[], itemId: string): AgendaPlace | undefined {
  const at = items.findIndex(({ id }) => id === itemId);
  if (at === -1) return undefined;
  const isOpen = ({ status }: PanelItemSummaryView) => status !== 'locked';
  return {
    at: at + 1,
    of: items.length,
    left: items.filter(isOpen).length,
    previous: items[at - 1],
    next: [...items.slice(at + 1), ...items.slice(0, at)].find(isOpen),
  };
}

/** "Item 3 of 12 on the agenda. 7 are still to agree." */
export function placeInWords({ at, of, left }: AgendaPlace): string {
  const open =
    left === 0
      ? $localize`All are agreed.`
      : left === 1
        ? $localize`1 is still to agree.`
        : $localize`${left}:left: are still to agree.`;
  return $localize`Item ${at}:at: of ${of}:of: on the agenda. ${open}:open:`;
}
