import { Injectable } from '@angular/core';

const KEY = 'evenhand.evidence-view';

/** Remembers on this device whether a person reads evidence as text or as original pages. */
@Injectable({ providedIn: 'root' })
export class ViewChoice {
  remembered(): string | null {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  /** A browser may forbid to store anything; then the choice lasts as long as the address. */
  remember(view: 'text' | 'pages'): void {
    try {
      localStorage.setItem(KEY, view);
    } catch {
      return;
    }
  }
}
