import { DOCUMENT, Injectable, inject, signal } from '@angular/core';

const KEY = 'evenhand.text-spacing';

/** Whether a person wants lines, words and letters further apart, remembered on this device. */
@Injectable({ providedIn: 'root' })
export class TextSpacing {
  readonly #page = inject(DOCUMENT).documentElement;
  readonly #wide = signal(remembered());
  readonly wide = this.#wide.asReadonly();

  constructor() {
    this.#show();
  }

  turn(wide: boolean): void {
    this.#wide.set(wide);
    this.#show();
    try {
      localStorage.setItem(KEY, wide ? 'wide' : 'usual');
    } catch {
      // A browser may forbid to store anything; then the choice lasts as long as the page.
    }
  }

  #show(): void {
    this.#page.classList.toggle('app-wide-text', this.#wide());
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'wide';
  } catch {
    return false;
  }
}
