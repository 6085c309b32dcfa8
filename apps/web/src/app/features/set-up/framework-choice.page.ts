import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SetupView } from '@evenhand/shared/contracts';
import { PATHS } from '../../core/paths.ts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { PageHead } from './page-head.ts';
import { pageForm } from './page-form.ts';

/** Which set of measures the tender uses, and which of them bidders may choose from. */
@Component({
  selector: 'app-framework-choice',
  imports: [CheckField, PageHead, Radios, RouterLink],
  template: `
    <div class="app-measure">
      <app-page-head heading="Framework and measures" i18n-heading [form]="form" />
      @if (form.setup(); as setup) {
        @if (form.model(); as model) {
          <form novalidate (submit)="form.submit($event)">
            <fieldset class="app-bare" [disabled]="form.locked()">
              <app-radios
                field="framework"
                legend="Framework"
                i18n-legend
                hint="Editions that the day of commencement does not allow say so."
                i18n-hint
                [error]="form.error('framework')"
                [choices]="options(setup)"
                [value]="model.framework"
                (valueChange)="form.change({ framework: $event, shortList: null })"
              />
              <p class="govuk-body">
                <a class="govuk-link" [routerLink]="paths.frameworks" i18n>Read, copy or compare frameworks</a>
              </p>
              @if (model.framework === setup.framework.id) {
                <fieldset class="govuk-fieldset">
                  <legend class="govuk-fieldset__legend govuk-fieldset__legend--m" i18n>Short list of measures</legend>
                  <p class="govuk-hint" i18n>Choose none, and bidders may choose from all of them.</p>
                  @for (theme of setup.framework.themes; track theme.id) {
                    <h2 class="govuk-heading-s">{{ theme.name }}</h2>
                    @for (measure of measuresOf(setup, theme.id); track measure.code) {
                      <app-check-field
                        [field]="'measure-' + measure.code"
                        [label]="measure.code + ' ' + measure.title"
                        [value]="(model.shortList ?? []).includes(measure.code)"
                        (valueChange)="pick(model.shortList, measure.code, $event)"
                      />
                    }
                  }
                </fieldset>
              }
              @if (!form.locked()) {
                <button type="submit" class="govuk-button app-after-list" i18n>Save and continue</button>
              }
            </fieldset>
          </form>
        }
      }
    </div>
  `,
})
export class FrameworkChoicePage {
  protected readonly paths = PATHS;
  protected readonly form = pageForm(
    'framework',
    ({ framework }) => ({ framework: framework.id, shortList: framework.shortList }),
    (draft, model) => draft.page('framework', model),
  );

  protected options({ frameworks }: SetupView) {
    return frameworks.map(({ id, title, edition, fits }) => ({
      value: id,
      says: title,
      hint: `${edition.startsWith('Edition') ? edition : $localize`Edition ${edition}:edition:`}.${fits ? '' : $localize` Not in force on the day of commencement.`}`,
    }));
  }

  protected measuresOf({ framework }: SetupView, theme: string) {
    return framework.measures.filter((measure) => measure.theme === theme);
  }

  protected pick(shortList: readonly string[] | null, code: string, chosen: boolean): void {
    const others = (shortList ?? []).filter((one) => one !== code);
    const next = chosen ? [...others, code] : others;
    this.form.change({ shortList: next.length === 0 ? null : next });
  }
}
