import { DOCUMENT, DestroyRef, type Signal, computed, effect, inject, signal } from '@angular/core';
import type { ResponseSummaryView } from '@evenhand/shared/contracts';
import { responseEventView } from '@evenhand/shared/contracts/views';
import { Tenders } from '../api/tenders.ts';
import { API } from '../paths.ts';

/** How long to wait between two questions while the event stream cannot be had. */
const POLL_EVERY_MS = 5_000;

type Latest = ReadonlyMap<string, ResponseSummaryView>;

/**
 * The newest known state of each response of a tender, by id: from the event stream of the tender, and by asking every
 * five seconds where the stream cannot be had. Nothing is open while the tab is hidden, because a browser allows six
 * connections to a host over all tabs. Once the service listens for this page the whole list is read, so that nothing is missed;
 * a stream that was cut off is told by the service what it missed.
 */
export function followResponses(tenderId: Signal<string | undefined>): Signal<Latest> {
  const tenders = inject(Tenders);
  const visible = tabIsVisible();
  const followed = computed(() => (visible() ? tenderId() : undefined));
  const latest = signal<Latest>(new Map());

  const take = (responses: readonly ResponseSummaryView[]) => {
    latest.update((known) => new Map([...known, ...responses.map((response) => [response.id, response] as const)]));
  };

  effect((onCleanup) => {
    const id = followed();
    if (id === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () =>
      tenders.responses(id).subscribe({ next: ({ responses }) => take(responses), error: () => undefined });
    const poll = () => {
      read();
      timer = setTimeout(poll, POLL_EVERY_MS);
    };
    const stop = () => {
      clearTimeout(timer);
      timer = undefined;
    };

    const source = new EventSource(API.tenderEvents(id));
    source.addEventListener('open', stop);
    source.addEventListener('ready', read);
    source.addEventListener('response', (message: MessageEvent<string>) => {
      const event = responseEventView.safeParse(JSON.parse(message.data));
      if (event.success) take([event.data.response]);
    });
    source.addEventListener('error', () => {
      timer ??= setTimeout(poll, POLL_EVERY_MS);
    });
    onCleanup(() => {
      source.close();
      stop();
    });
  });
  return latest.asReadonly();
}

function tabIsVisible(): Signal<boolean> {
  const document = inject(DOCUMENT);
  const visible = signal(!document.hidden);
  const update = () => visible.set(!document.hidden);
  document.addEventListener('visibilitychange', update);
  inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', update));
  return visible.asReadonly();
}
