import { Component, computed, effect, inject, untracked } from '@angular/core';
import { Announcer } from '../../../core/announcer.ts';
import { PATHS } from '../../../core/paths.ts';
import { timeOfDay } from '../../../ui/figures.ts';
import { SAVE_WORDS, WORDS } from '../words.ts';
import { AnswerDesk } from './answer-desk.ts';

/** How saving stands, always in the same place, and what to do where it does not work. */
@Component({
  selector: 'app-save-state',
  template: `
    <p class="govuk-body-s app-save" [class.app-save--wrong]="wrong()">
      <span class="app-quiet">{{ hint }}</span> <strong>{{ says() }}</strong>
    </p>
    @if (desk.saving() === 'signed-out') {
      <div class="govuk-inset-text app-save__out">
        <p class="govuk-body" i18n>
          You have been signed out. Sign in again in a new tab, then come back here: your words are sent by themselves.
        </p>
        <a class="govuk-button" [href]="signIn" target="_blank" rel="opener" i18n>Sign in again (opens a new tab)</a>
      </div>
    } @else if (desk.saving() === 'refused' && desk.problem()) {
      <p class="govuk-error-message" role="alert">
        <span class="govuk-visually-hidden" i18n>Error:</span> {{ desk.problem()?.detail }} {{ desk.problem()?.todo }}
      </p>
    }
  `,
})
export class SaveStateLine {
  protected readonly desk = inject(AnswerDesk);
  protected readonly hint = WORDS.saveHint;
  protected readonly signIn = PATHS.signIn(PATHS.myWork);
  readonly #announcer = inject(Announcer);
  protected readonly says = computed(() => {
    const at = this.desk.savedAt();
    return SAVE_WORDS[this.desk.saving()](at === null ? '' : timeOfDay(at));
  });
  protected readonly wrong = computed(() => !['idle', 'waiting', 'saving', 'saved'].includes(this.desk.saving()));

  constructor() {
    // Only what needs the person is said aloud: "Saved" after every pause would talk over their work.
    effect(() => {
      if (!this.wrong() || this.desk.saving() === 'refused') return;
      untracked(() => this.#announcer.say(this.says()));
    });
  }
}
