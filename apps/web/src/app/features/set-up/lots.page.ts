import { Component } from '@angular/core';
import type { SetupView } from '@evenhand/shared/contracts';
import { TextField } from '../../ui/fields/text-field.ts';
import { focusWhenShown } from './added-field.ts';
import { changed, freshId, without } from './lists.ts';
import { PageHead } from './page-head.ts';
import { pageForm } from './page-form.ts';

/** The parts of the tender that are awarded separately. */
@Component({
  selector: 'app-lots',
  imports: [PageHead, TextField],
  template: `
    <div class="app-measure">
      <app-page-head heading="Lots" i18n-heading [form]="form" />
      @if (form.model(); as model) {
        <p class="govuk-body" i18n>Add lots only where parts of the tender are awarded separately.</p>
        <p class="govuk-body" i18n>
          Lots stand in the published set and in open contracting data. Scores, ranks and the award here are of the
          tender as a whole: to evaluate lots apart, make a tender for each of them by copying this one.
        </p>
        <form novalidate (submit)="form.submit($event)">
          <fieldset class="app-bare" [disabled]="form.locked()">
            @for (lot of model.lots; track $index; let at = $index) {
              <fieldset class="govuk-fieldset app-part">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" i18n>Lot {{ at + 1 }}</legend>
                <app-text-field
                  [field]="'lots-' + at + '-id'"
                  label="Short name"
                  i18n-label
                  [error]="form.error('lots-' + at + '-id')"
                  [value]="lot.id"
                  (valueChange)="form.change({ lots: changed(model.lots, at, { id: $event }) })"
                />
                <app-text-field
                  [field]="'lots-' + at + '-title'"
                  label="Title"
                  i18n-label
                  [error]="form.error('lots-' + at + '-title')"
                  [value]="lot.title"
                  (valueChange)="form.change({ lots: changed(model.lots, at, { title: $event }) })"
                />
                @if (!form.locked()) {
                  <button
                    type="button"
                    class="govuk-button govuk-button--secondary"
                    (click)="form.change({ lots: without(model.lots, at) })"
                    i18n
                  >
                    Remove lot {{ at + 1 }}
                  </button>
                }
              </fieldset>
            }
            @if (!form.locked()) {
              <div class="govuk-button-group">
                <button type="button" class="govuk-button govuk-button--secondary" (click)="add(model.lots)" i18n>
                  Add a lot
                </button>
                <button type="submit" class="govuk-button" i18n>Save and continue</button>
              </div>
            }
          </fieldset>
        </form>
      }
    </div>
  `,
})
export class LotsPage {
  readonly #focus = focusWhenShown();
  protected readonly changed = changed<SetupView['lots'][number]>;
  protected readonly without = without<SetupView['lots'][number]>;
  protected readonly form = pageForm(
    'lots',
    ({ lots }) => ({ lots }),
    (draft, { lots }) => draft.page('lots', { lots }),
  );

  protected add(lots: SetupView['lots']): void {
    const id = freshId('', lots);
    this.form.change({ lots: [...lots, { id, title: $localize`Lot ${id}:id:` }] });
    this.#focus(`lots-${String(lots.length)}-title`);
  }
}
