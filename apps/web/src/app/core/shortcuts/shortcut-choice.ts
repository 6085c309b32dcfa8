import { Injectable, signal } from '@angular/core';

const KEY = 'evenhand.shortcuts';

/** Whether a person wants the keys of our own, remembered on this device. Ctrl+Enter and F6 always work. */
@Injectable({ providedIn: 'root' })
export class ShortcutChoice {
  readonly #on = signal(remembered());
  readonly on = this.#on.asReadonly();

  turn(on: boolean): void {
    this.#on.set(on);
    try {
      localStorage.setItem(KEY, on ? 'on' : 'off');
    } catch {
      // A browser may forbid to store anything; then the choice lasts as long as the page.
    }
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
