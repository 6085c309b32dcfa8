import { Component, computed, inject, signal } from '@angular/core';
import { Announcer } from '../../core/announcer.ts';
import { ViewChoice } from '../../core/evidence/view-choice.ts';
import { ScoringFormChoice } from '../../core/scoring-form-choice.ts';
import { ShortcutChoice } from '../../core/shortcuts/shortcut-choice.ts';
import { TextSpacing } from '../../core/text-spacing.ts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { Radios } from '../../ui/fields/radios.ts';

const VIEWS = [
  { value: 'text', says: $localize`As text` },
  {
    value: 'pages',
    says: $localize`As original pages`,
    hint: $localize`Where the file is a PDF; anything else shows as text.`,
  },
];

const FORMS = [
  {
    value: 'guided',
    says: $localize`Guided, one question at a time`,
    hint: $localize`The bidder’s words stand beside each question.`,
  },
  {
    value: 'all',
    says: $localize`All questions at once`,
    hint: $localize`A table with a row for each answer. Both show the same answers.`,
  },
];

/** How the service looks and listens on this device. Each choice counts at once. */
@Component({
  selector: 'app-settings',
  imports: [CheckField, Radios],
  template: `
    <div class="app-measure">
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Settings</h1>
      <p class="govuk-body" i18n>Each choice counts at once and is remembered on this device, for this browser.</p>
      <app-radios
        field="scoring-form"
        legend="How you go on with scoring"
        i18n-legend
        [choices]="forms"
        [value]="scoring.form()"
        (valueChange)="chooseForm($event)"
      />
      <app-radios
        field="evidence-view"
        legend="How responses open beside your score"
        i18n-legend
        [choices]="views"
        [value]="view()"
        (valueChange)="chooseView($event)"
      />
      <app-check-field
        class="govuk-form-group app-field"
        field="shortcuts"
        label="Use the keys with Alt"
        i18n-label
        [value]="shortcuts.on()"
        (valueChange)="turnShortcuts($event)"
      />
      <app-check-field
        class="govuk-form-group app-field"
        field="wide-text"
        label="More space between lines, words and letters"
        i18n-label
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
    this.#announcer.say($localize`Saved.`);
  }

  protected chooseView(view: string): void {
    if (view !== 'text' && view !== 'pages') return;
    this.#views.remember(view);
    this.#chosen.set(view);
    this.#announcer.say($localize`Saved.`);
  }

  protected turnShortcuts(on: boolean): void {
    this.shortcuts.turn(on);
    this.#announcer.say($localize`Saved.`);
  }

  protected turnSpacing(wide: boolean): void {
    this.spacing.turn(wide);
    this.#announcer.say($localize`Saved.`);
  }
}
