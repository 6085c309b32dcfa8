import { DestroyRef, type Signal, effect, inject, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { PanelItemView } from '@evenhand/shared/contracts';
import { Moderation } from '../../../core/api/moderation.ts';

/** Whether a pen that was held at the item before is taken up at this one: never from somebody, only where it is of use. */
export function isTakenAlong(from: string | undefined, { id, pen, may, status }: CarriedTo): boolean {
  return from !== undefined && from !== id && pen === null && may.write && (status === 'waiting' || status === 'open');
}

type CarriedTo = Pick<PanelItemView, 'id' | 'pen' | 'may' | 'status'>;

/** Lets whoever turns the page with the pen in hand go on writing at the next item; `taken` is called when that is so. */
export function carriedPen(item: Signal<PanelItemView | undefined>, taken: () => void): { leave(held: boolean): void } {
  const service = inject(Moderation);
  const destroyed = inject(DestroyRef);
  let from: string | undefined;
  effect(() => {
    const shown = item();
    if (shown === undefined || from === shown.id) return;
    const isTaken = isTakenAlong(from, shown);
    from = undefined;
    if (isTaken)
      untracked(() =>
        service
          .pen(shown.tenderId, shown.id, 'take', null)
          .pipe(takeUntilDestroyed(destroyed))
          .subscribe({ next: taken, error: () => undefined }),
      );
  });
  return { leave: (held) => (from = held ? item()?.id : undefined) };
}
