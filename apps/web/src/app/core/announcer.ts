import { Injectable, signal } from '@angular/core';

/** Says one thing politely to people who use a screen reader: one event, one announcement. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  readonly #said = signal('');
  readonly said = this.#said.asReadonly();

  /** Equal words twice in a row would not be read out again, so the second time they end in a no-break space. */
  say(words: string): void {
    this.#said.update((before) => (before === words ? `${words}\u00A0` : words));
  }
}
