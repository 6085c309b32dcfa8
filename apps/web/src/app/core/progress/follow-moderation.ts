import { DOCUMENT, DestroyRef, type Signal, effect, inject } from '@angular/core';
import type { ModerationEventView } from '@evenhand/shared/contracts';
import { moderationEventView } from '@evenhand/shared/contracts/moderation';
import { API } from '../paths.ts';

/** How long to wait between two looks while the event stream cannot be had. */
const POLL_EVERY_MS = 5_000;

/**
 * Calls `changed` when something happens at the panel's table of a tender, from any process of the service; with null
 * where anything may have happened: each time the service begins to listen for this page, and every five seconds while the
 * stream cannot be had. Nothing is open while the tab is hidden; coming back counts as a change.
 */
export function followModeration(
  tenderId: Signal<string | undefined>,
  changed: (event: ModerationEventView | null) => void,
): void {
  const document = inject(DOCUMENT);
  let close: () => void = () => undefined;
  const open = (id: string) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const poll = () => {
      changed(null);
      // After an answer that is no stream, such as a proxy's own page, a browser does not try again by itself.
      if (source.readyState === source.CLOSED) follow();
      else timer = setTimeout(poll, POLL_EVERY_MS);
    };
    const source = new EventSource(`${API.moderation(id)}/events`);
    source.addEventListener('open', () => {
      clearTimeout(timer);
      timer = undefined;
    });
    // A stream is open a moment before the service listens: what is read on opening may be older than what it tells first.
    source.addEventListener('ready', () => {
      changed(null);
    });
    source.addEventListener('moderation', (message: MessageEvent<string>) => {
      const event = moderationEventView.safeParse(JSON.parse(message.data));
      if (event.success) changed(event.data);
    });
    source.addEventListener('error', () => {
      timer ??= setTimeout(poll, POLL_EVERY_MS);
    });
    close = () => {
      source.close();
      clearTimeout(timer);
    };
  };
  const follow = () => {
    close();
    const id = tenderId();
    if (id !== undefined && !document.hidden) open(id);
  };
  effect((onCleanup) => {
    follow();
    onCleanup(() => close());
  });
  document.addEventListener('visibilitychange', follow);
  inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', follow));
}
