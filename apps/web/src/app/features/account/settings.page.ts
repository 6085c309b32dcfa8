import { Component, computed, inject, signal } from '@angular/core';
import { Announcer } from '../../core/announcer.ts';
import { ViewChoice } from '../../core/evidence/view-choice.ts';
import { ScoringFormChoice } from '../../core/scoring-form-choice.ts';
import { ShortcutChoice } from '../../core/shortcuts/shortcut-choice.ts';
import { TextSpacing } from '../../core/text-spacing.ts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { Radios } from '../../ui/fields/radios.ts';

const VIEWS = [
  { value: 'text', says: 'As text' },
  { value: 'pages', says: 'As original pages', hint: 'Where the file is a PDF; anything else shows as text.' },
];

const FORMS = [
  { value: 'guided', says: 'Guided, one question at a time', hint: 'The bidder’s words stand beside each question.' },
  {
    value: 'all',
    says: 'All questions at once',
    hint: 'A table with a row for each answer. Both show the same answers.',
  },
];

/** How the service looks and listens on this device. Each choice counts at once. */
@Component({
  selector: 'app-settings',
  imports: [CheckField, Radios],
  template: `
    <div class="app-measure">
      <h1 class="govuk-heading-l" tabindex="-1">Settings</h1>
      <p class="govuk-body">Each choice counts at once and is remembered on this device, for this browser.</p>
      <app-radios
        field="scoring-form"
        legend="How you go on with scoring"
        [choices]="forms"
        [value]="scoring.form()"
        (valueChange)="chooseForm($event)"
      />
      <app-radios
        field="evidence-view"
        legend="How responses open beside your score"
        [choices]="views"
        [value]="view()"
        (valueChange)="chooseView($event)"
      />
      <app-check-field
        class="govuk-form-group app-field"
        field="shortcuts"
        label="Use the keys with Alt"
        [value]="shortcuts.on()"
        (valueChange)="turnShortcuts($event)"
      />
      <app-check-field
        class="govuk-form-group app-field"
        field="wide-text"
        label="More space between lines, words and letters"
        [value]="spacing.wide()"
        (valueChange)="turnSpacing($event)"
      />
    </div>
  `,
})
export class SettingsPage {
  readonly #views = inject(ViewChoice);
  readonly #announcer = inject(Announcer);
  protected readonly shortcuts = inject(ShortcutChoice);
  protected readonly spacing = inject(TextSpacing);
  protected readonly scoring = inject(ScoringFormChoice);
  protected readonly forms = FORMS;
  protected readonly views = VIEWS;
  readonly #chosen = signal(this.#views.remembered());
  protected readonly view = computed(() => this.#chosen() ?? 'pages');

  protected chooseForm(form: string): void {
    if (form !== 'guided' && form !== 'all') return;
    this.scoring.choose(form);
    this.#announcer.say('Saved.');
  }

  protected chooseView(view: string): void {
    if (view !== 'text' && view !== 'pages') return;
    this.#views.remember(view);
    this.#chosen.set(view);
    this.#announcer.say('Saved.');
  }

  protected turnShortcuts(on: boolean): void {
    this.shortcuts.turn(on);
    this.#announcer.say('Saved.');
  }

  protected turnSpacing(wide: boolean): void {
    this.spacing.turn(wide);
    this.#announcer.say('Saved.');
  }
}
