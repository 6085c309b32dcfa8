import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ModerationEventView } from '@evenhand/shared/contracts';
import { followModeration } from './follow-moderation.ts';

/** A stream of which the test says what comes. */
class Stream extends EventTarget {
  static last: Stream;
  readonly CLOSED = 2;
  readonly readyState = 1;
  constructor() {
    super();
    Stream.last = this;
  }
  close(): void {
    this.dispatchEvent(new Event('closed'));
  }
}

test('the page reads anew once the service listens for it, and not when the stream has only opened', () => {
  Object.assign(globalThis, { EventSource: Stream });
  const heard: (ModerationEventView | null)[] = [];
  TestBed.runInInjectionContext(() => followModeration(signal('t'), (event) => heard.push(event)));
  TestBed.tick();
  Stream.last.dispatchEvent(new Event('open'));
  expect(heard).toEqual([]);
  Stream.last.dispatchEvent(new Event('ready'));
  expect(heard).toEqual([null]);
  const itemId = '00000000-0000-4000-8000-000000000001';
  const data = JSON.stringify({ itemId, kind: 'moderation.pen' });
  Stream.last.dispatchEvent(new MessageEvent('moderation', { data }));
  expect(heard.at(-1)).toMatchObject({ itemId });
});
