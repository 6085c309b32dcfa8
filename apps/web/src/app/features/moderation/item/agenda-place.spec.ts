import type { ItemStatus, PanelItemSummaryView } from '@evenhand/shared/contracts';
import { placeInAgenda, placeInWords } from './agenda-place.ts';

const agenda = (...statuses: readonly ItemStatus[]) =>
  statuses.map((status, at) => ({ id: `item-${at + 1}`, status }) as PanelItemSummaryView);
const idsAround = (items: readonly PanelItemSummaryView[], id: string) => {
  const place = placeInAgenda(items, id);
  return [place?.previous?.id, place?.next?.id];
};

test('the way leads to the next item that is not agreed, and from the last one back to the first', () => {
  const items = agenda('open', 'locked', 'waiting', 'parked');
  expect(idsAround(items, 'item-1')).toEqual([undefined, 'item-3']);
  expect(idsAround(items, 'item-4')).toEqual(['item-3', 'item-1']);
});

test('the last item that is open has no next one, and an item that is not there has no place', () => {
  expect(idsAround(agenda('locked', 'open'), 'item-2')).toEqual(['item-1', undefined]);
  expect(placeInAgenda(agenda('open'), 'another')).toBeUndefined();
});

test.each([
  [['open', 'waiting'], 'Item 1 of 2 on the agenda. 2 are still to agree.'],
  [['locked', 'waiting'], 'Item 1 of 2 on the agenda. 1 is still to agree.'],
  [['locked', 'locked'], 'Item 1 of 2 on the agenda. All are agreed.'],
] as const)('%j says %s', (statuses, words) => {
  const place = placeInAgenda(agenda(...statuses), 'item-1');
  expect(place === undefined ? '' : placeInWords(place)).toBe(words);
});
