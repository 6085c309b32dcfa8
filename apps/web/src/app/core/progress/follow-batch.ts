import { DOCUMENT, DestroyRef, type Signal, effect, inject } from '@angular/core';
import type { BatchView } from '@evenhand/shared/contracts';
import { batchView } from '@evenhand/shared/contracts/batches';
import { API } from '../paths.ts';

/**
 * Calls `changed` with a batch each time it has changed, while `moving` holds and the tab shows; with null where the
 * stream cannot be had or has ended: then it is worth another look.
 */
export function followBatch(
  batch: { readonly tenderId: Signal<string>; readonly batchId: Signal<string>; readonly moving: Signal<boolean> },
  changed: (batch: BatchView | null) => void,
): void {
  const document = inject(DOCUMENT);
  let close: () => void = () => undefined;
  const follow = () => {
    close();
    if (!batch.moving() || document.hidden) return;
    const source = new EventSource(`${API.batch(batch.tenderId(), batch.batchId())}/events`);
    source.addEventListener('batch', (message: MessageEvent<string>) => {
      const seen = batchView.safeParse(JSON.parse(message.data));
      if (seen.success) changed(seen.data);
    });
    source.addEventListener('error', () => {
      changed(null);
    });
    close = () => {
      source.close();
    };
  };
  effect((onCleanup) => {
    follow();
    onCleanup(() => {
      close();
    });
  });
  document.addEventListener('visibilitychange', follow);
  inject(DestroyRef).onDestroy(() => {
    document.removeEventListener('visibilitychange', follow);
  });
}
