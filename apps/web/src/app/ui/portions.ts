import { type Signal, computed, linkedSignal } from '@angular/core';

/** The part of a long list that is on the page: with thousands of entries the page would stand still. */
export interface Portions<T> {
  readonly shown: Signal<readonly T[]>;
  /** Place of the first entry shown, from 0. */
  readonly first: Signal<number>;
  readonly count: Signal<number>;
  readonly hasBefore: Signal<boolean>;
  readonly hasMore: Signal<boolean>;
  /** Shows the portion after the one shown, or the one before it, if there is one. */
  readonly step: (by: 1 | -1) => void;
}

/**
 * Cuts a list into portions of `size`. The portion with the entry at place `chosen` is shown when it is chosen; while
 * none is (-1), the reader stays where they are.
 */
export function portionsOf<T>(all: Signal<readonly T[]>, chosen: Signal<number>, size = 25): Portions<T> {
  const first = linkedSignal<{ list: readonly T[]; at: number }, number>({
    source: () => ({ list: all(), at: chosen() }),
    computation: ({ list, at }, before) => {
      if (at >= 0) return at - (at % size);
      return before?.source.list === list ? before.value : 0;
    },
  });
  const hasBefore = computed(() => first() > 0);
  const hasMore = computed(() => first() + size < all().length);
  return {
    shown: computed(() => all().slice(first(), first() + size)),
    first: first.asReadonly(),
    count: computed(() => all().length),
    hasBefore,
    hasMore,
    step: (by) => {
      if (by === 1 ? hasMore() : hasBefore()) first.update((at) => at + by * size);
    },
  };
}
