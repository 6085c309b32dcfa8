import type { PanelItemView } from '@evenhand/shared/contracts';

/**
 * Who has still to confirm an item, in words; empty where those present cannot decide it. Where one person scored it a
 * chair confirms it too, and a chair holds no position.
 */
export function yetToConfirm({
  positions,
  quorum,
  yetToConfirm: count,
}: Pick<PanelItemView, 'positions' | 'quorum' | 'yetToConfirm'>): string {
  if (!quorum.met) return '';
  const scorers = positions.filter(({ voting, confirmed }) => voting && !confirmed).map(({ who }) => who);
  return [...scorers, ...(count > scorers.length ? [$localize`the chair`] : [])].join(', ');
}
