import { Component, type ElementRef, afterNextRender, input, viewChild } from '@angular/core';

export interface FieldError {
  readonly says: string;
  /** Id of the field to go to. */
  readonly field: string;
}

const FITS_MANY = /^(Write at least one word|Use )/;

/** What has to be corrected, at the top of a form. It takes the focus as soon as it shows. */
@Component({
  selector: 'app-error-summary',
  template: `
    <div class="govuk-error-summary" tabindex="-1" #box>
      <div role="alert">
        <h2 class="govuk-error-summary__title" i18n>There is a problem</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            @for (error of errors(); track $index) {
              <li>
                <a [href]="'#' + error.field" (click)="goTo($event, error.field)">{{ inWords(error) }}</a>
              </li>
            }
          </ul>
        </div>
      </div>
    </div>
  `,
})
export class ErrorSummary {
  readonly errors = input.required<readonly FieldError[]>();
  protected readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  constructor() {
    afterNextRender(() => this.box().nativeElement.focus());
  }

  /** A sentence that fits many fields is said with the label of its own. */
  protected inWords({ says, field }: FieldError): string {
    const input = document.getElementById(field);
    const label = input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement ? input.labels?.[0] : null;
    return label && FITS_MANY.test(says) ? `${label.textContent.trim()}: ${says}` : says;
  }

  protected goTo(event: Event, field: string): void {
    event.preventDefault();
    document.getElementById(field)?.focus();
  }
}
