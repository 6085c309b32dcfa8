import { Component } from '@angular/core';
import type { SetupView } from '@evenhand/shared/contracts';
import { TextField } from '../../ui/fields/text-field.ts';
import { PageHead } from './page-head.ts';
import { pageForm } from './page-form.ts';

type Shares = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How the weight of each criterion is divided among the missions, with what each mission thereby weighs. */
@Component({
  selector: 'app-missions',
  imports: [PageHead, TextField],
  template: `
    <app-page-head heading="Missions of the National Procurement Policy Statement" i18n-heading [form]="form" />
    @if (form.setup(); as setup) {
      @if (form.model(); as model) {
        <p class="govuk-body app-measure" i18n>
          The statement sets no shares: they are the authority's own. The shares of a criterion add up to 1.
          {{ setup.framework.missionsNote }}
        </p>
        @if (setup.weights.missions.length > 0) {
          <section aria-labelledby="missions-weigh">
            <h2 class="govuk-heading-m" id="missions-weigh" i18n>What each mission weighs</h2>
            <dl class="govuk-summary-list app-measure">
              @for (mission of setup.weights.missions; track mission.id) {
                <div class="govuk-summary-list__row">
                  <dt class="govuk-summary-list__key">{{ mission.name }}</dt>
                  <dd class="govuk-summary-list__value">{{ mission.weightPercent }}%</dd>
                </div>
              }
            </dl>
          </section>
        }
        <form novalidate (submit)="form.submit($event)">
          <fieldset class="app-bare" [disabled]="form.locked()">
            @for (criterion of setup.criteria; track criterion.id) {
              <fieldset class="govuk-fieldset app-part app-measure">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
                  {{ criterion.id }} {{ criterion.title }} ({{ criterion.weightPercent }}%)
                </legend>
                @for (mission of setup.framework.missions; track mission.id) {
                  <app-text-field
                    [field]="'shares-' + criterion.id + '-' + mission.id"
                    [label]="mission.name"
                    kind="number"
                    [error]="form.error('shares-' + criterion.id + '-' + mission.id)"
                    [value]="model.shares[criterion.id]?.[mission.id] ?? ''"
                    (valueChange)="share(model.shares, criterion.id, mission.id, $event)"
                  />
                }
              </fieldset>
            } @empty {
              <p class="govuk-body" i18n>
                There are no criteria yet. Add them under “Criteria and weightings”; then their shares are set here.
              </p>
            }
            @if (!form.locked()) {
              <button type="submit" class="govuk-button" i18n>Save and continue</button>
            }
          </fieldset>
        </form>
      }
    }
  `,
})
export class MissionsPage {
  protected readonly form = pageForm(
    'missions',
    ({ weights }: SetupView): { shares: Shares } => ({ shares: weights.shares }),
    (draft, { shares }) => draft.page('missions', { shares: withoutBlanks(shares) }),
  );

  protected share(shares: Shares, criterion: string, mission: string, value: string): void {
    this.form.change({ shares: { ...shares, [criterion]: { ...shares[criterion], [mission]: value } } });
  }
}

/** What is left empty is no share; a criterion without any goes back to the shares of the framework. */
function withoutBlanks(shares: Shares): Record<string, Record<string, string> | null> {
  return Object.fromEntries(
    Object.entries(shares).map(([criterion, own]) => {
      const given = Object.entries(own).filter(([, share]) => share.trim() !== '');
      return [criterion, given.length === 0 ? null : Object.fromEntries(given)];
    }),
  );
}
