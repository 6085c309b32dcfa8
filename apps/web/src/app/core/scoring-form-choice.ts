import { Injectable, signal } from '@angular/core';

const KEY = 'evenhand.scoring-form';

/** Guided asks one question at a time; all shows the questions of a bid, or the bids of a question, as a table. */
type ScoringForm = 'guided' | 'all';

/** Remembers on this device in which of its two forms a person goes on with scoring. */
@Injectable({ providedIn: 'root' })
export class ScoringFormChoice {
  readonly #form = signal(remembered());
  readonly form = this.#form.asReadonly();

  /** A browser may forbid to store anything; then the choice lasts as long as the page. */
  choose(form: ScoringForm): void {
    this.#form.set(form);
    try {
      localStorage.setItem(KEY, form);
    } catch {
      return;
    }
  }
}

function remembered(): ScoringForm {
  try {
    return localStorage.getItem(KEY) === 'all' ? 'all' : 'guided';
  } catch {
    return 'guided';
  }
}
