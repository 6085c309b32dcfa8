import { HttpErrorResponse, type HttpResourceRef } from '@angular/common/http';
import { type Signal, effect, linkedSignal } from '@angular/core';

/** How long after a reading that did not reach the service the next one begins. */
const AGAIN_MS = 1_000;

/**
 * What a resource holds, or held last while the service cannot be reached: a line that drops takes nothing off the screen,
 * and what could not be read is read again until it can, because nobody will say a second time that it has changed. An
 * answer of the service, a refusal too, always counts. `of` names what is read; another one begins with nothing.
 */
export function lastKnown<Value>(
  resource: HttpResourceRef<Value | undefined>,
  of: () => string,
): Signal<Value | undefined> {
  effect((onCleanup) => {
    if (resource.isLoading() || !isUnreachable(resource.error())) return;
    const timer = setTimeout(() => resource.reload(), AGAIN_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return linkedSignal<Reading<Value>, Value | undefined>({
    source: () => ({
      of: of(),
      value: resource.hasValue() ? resource.value() : undefined,
      isCutOff: resource.isLoading() || isUnreachable(resource.error()),
    }),
    computation: (now, before) =>
      now.value ?? (now.isCutOff && before?.source.of === now.of ? before.value : undefined),
  });
}

interface Reading<Value> {
  readonly of: string;
  readonly value: Value | undefined;
  readonly isCutOff: boolean;
}

/** Whether the service could not be reached, or a proxy before it could not. */
function isUnreachable(fault: unknown): boolean {
  return fault instanceof HttpErrorResponse && (fault.status === 0 || fault.status >= 500);
}
