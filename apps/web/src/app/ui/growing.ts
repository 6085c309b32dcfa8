import { type Signal, computed, effect, linkedSignal } from '@angular/core';

/**
 * The beginning of a long list, and a piece more at a time until all of it is on the page: drawn in one go, a thousand entries
 * would keep the page from answering. In an injection context.
 */
export function growing<T>(all: Signal<readonly T[]>, piece: number): Signal<readonly T[]> {
  const room = linkedSignal<number, number>({
    source: () => Math.min(all().length, piece),
    computation: (least, before) => Math.max(least, before?.value ?? 0),
  });
  effect((onCleanup) => {
    if (room() >= all().length) return;
    const timer = setTimeout(() => room.update((shown) => shown + piece));
    onCleanup(() => clearTimeout(timer));
  });
  return computed(() => all().slice(0, room()));
}
