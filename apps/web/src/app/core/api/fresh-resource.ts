import { httpResource, type HttpResourceRef, type HttpResourceRequest } from '@angular/common/http';
import { effect, linkedSignal, untracked } from '@angular/core';

/**
 * A resource that is never left older than what its page was told of. Angular drops a `reload` while a reading is under way,
 * though the service may have answered that one before the change; here another reading follows it, one for all that was
 * told meanwhile. `reload` gives false only where nothing is asked for.
 */
export function freshResource<Value>(
  request: () => string | HttpResourceRequest | undefined,
  options: { readonly parse: (body: unknown) => Value },
): HttpResourceRef<Value | undefined> {
  const resource = httpResource<Value>(() => {
    const asked = request();
    return typeof asked === 'string' ? { url: asked } : asked;
  }, options);
  const readNow = resource.reload.bind(resource);
  // What was told of one thing is nothing to another.
  const isDue = linkedSignal({ source: request, computation: () => false });
  effect(() => {
    if (!isDue() || resource.isLoading()) return;
    isDue.set(false);
    // What could not be read is read again when the page says so, and not as fast as it fails.
    if (resource.error() === undefined) untracked(readNow);
  });
  const reload = (): boolean => {
    if (readNow()) return true;
    const isUnderWay = untracked(resource.isLoading);
    isDue.set(isUnderWay);
    return isUnderWay;
  };
  return Object.assign(resource, { reload });
}
