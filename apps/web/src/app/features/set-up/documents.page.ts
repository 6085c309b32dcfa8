import { Component } from '@angular/core';
import type { SetupView } from '@evenhand/shared/contracts';
import { TextField } from '../../ui/fields/text-field.ts';
import { focusWhenShown } from './added-field.ts';
import { changed, without } from './lists.ts';
import { PageHead } from './page-head.ts';
import { pageForm } from './page-form.ts';

type Documents = SetupView['documents'];

/** The tender documents, by title and reference, so that the record can name them. */
@Component({
  selector: 'app-documents',
  imports: [PageHead, TextField],
  template: `
    <div class="app-measure">
      <app-page-head heading="Documents" i18n-heading [form]="form" />
      @if (form.model(); as model) {
        <p class="govuk-body" i18n>Name what was issued to bidders. The record refers to it by these names.</p>
        <form novalidate (submit)="form.submit($event)">
          <fieldset class="app-bare" [disabled]="form.locked()">
            @for (document of model.documents; track $index; let at = $index) {
              <fieldset class="govuk-fieldset app-part">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" i18n>Document {{ at + 1 }}</legend>
                <app-text-field
                  [field]="'documents-' + at + '-title'"
                  label="Title"
                  i18n-label
                  [error]="form.error('documents-' + at + '-title')"
                  [value]="document.title"
                  (valueChange)="form.change({ documents: changed(model.documents, at, { title: $event }) })"
                />
                <app-text-field
                  [field]="'documents-' + at + '-reference'"
                  label="Reference (optional)"
                  i18n-label
                  [value]="document.reference"
                  (valueChange)="form.change({ documents: changed(model.documents, at, { reference: $event }) })"
                />
                <app-text-field
                  [field]="'documents-' + at + '-address'"
                  label="Address where it is published (optional)"
                  i18n-label
                  [value]="document.address"
                  (valueChange)="form.change({ documents: changed(model.documents, at, { address: $event }) })"
                />
                <app-text-field
                  [field]="'documents-' + at + '-publishedOn'"
                  label="Day of publication (optional)"
                  i18n-label
                  kind="day"
                  [error]="form.error('documents-' + at + '-publishedOn')"
                  [value]="document.publishedOn ?? ''"
                  (valueChange)="
                    form.change({
                      documents: changed(model.documents, at, { publishedOn: $event === '' ? null : $event }),
                    })
                  "
                />
                @if (!form.locked()) {
                  <button
                    type="button"
                    class="govuk-button govuk-button--secondary"
                    (click)="form.change({ documents: without(model.documents, at) })"
                    i18n
                  >
                    Remove document {{ at + 1 }}
                  </button>
                }
              </fieldset>
            }
            @if (!form.locked()) {
              <div class="govuk-button-group">
                <button type="button" class="govuk-button govuk-button--secondary" (click)="add(model.documents)" i18n>
                  Add a document
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
export class DocumentsPage {
  readonly #focus = focusWhenShown();
  protected readonly changed = changed<Documents[number]>;
  protected readonly without = without<Documents[number]>;
  protected readonly form = pageForm(
    'documents',
    ({ documents }) => ({ documents }),
    (draft, { documents }) => draft.page('documents', { documents }),
  );

  protected add(documents: Documents): void {
    this.form.change({ documents: [...documents, { title: '', reference: '', address: '', publishedOn: null }] });
    this.#focus(`documents-${String(documents.length)}-title`);
  }
}
