import { DOCUMENT, DestroyRef, type Signal, effect, inject } from '@angular/core';

/**
 * Calls `changed` with a batch, or with those of several tenders, each time it has changed, while `moving` holds and the tab
 * shows; with null where the stream cannot be had or has ended: then it is worth another look.
 */
export function followBatch<Batch>(
  batch: {
    readonly address: Signal<string>;
    readonly moving: Signal<boolean>;
    readonly read: (body: unknown) => { readonly success: true; readonly data: Batch } | { readonly success: false };
  },
  changed: (batch: Batch | null) => void,
): void {
  const document = inject(DOCUMENT);
  let close: () => void = () => undefined;
  const follow = () => {
    close();
    if (!batch.moving() || document.hidden) return;
    const source = new EventSource(`${batch.address()}/events`);
    source.addEventListener('batch', (message: MessageEvent<string>) => {
      const seen = batch.read(JSON.parse(message.data));
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
