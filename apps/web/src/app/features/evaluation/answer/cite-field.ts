import { Component, input, output } from '@angular/core';
import type { Citation } from '@evenhand/shared/contracts';

/** What was sought in the document from here. */
export interface Sought {
  readonly words: string;
  readonly at: number;
}

/** Where the words stand that can be cited. */
export interface Cited {
  /** What is cited now; null where nothing is selected and nothing was found. */
  citation(): Citation | null;
}

/** Finds words in the document beside it and cites them, or what is selected there. */
@Component({
  selector: 'app-cite-field',
  template: `
    <div class="app-find">
      <input
        class="govuk-input app-find__words"
        type="text"
        autocomplete="off"
        [id]="field()"
        [value]="sought().words"
        [attr.aria-describedby]="described()"
        (input)="seek.emit({ words: $any($event.target).value, at: 0 })"
      />
      <button type="button" class="govuk-button govuk-button--secondary app-find__button" (click)="cite.emit()" i18n>
        Cite
      </button>
      @if (finds() > 1) {
        <button
          type="button"
          class="govuk-button govuk-button--secondary app-find__button"
          (click)="seek.emit({ words: sought().words, at: sought().at + 1 })"
          i18n
        >
          Next place
        </button>
      }
    </div>
    <p class="govuk-body-s app-quiet app-find__count">
      @if (sought().words.trim().length > 1) {
        <ng-container i18n>{finds(), plural,
          =0 {Not in this document.}
          =1 {In one place.}
          other {In {{ finds() }} places.}
        }</ng-container>
      }
    </p>
  `,
})
export class CiteField {
  /** Id of the text field. */
  readonly field = input.required<string>();
  /** Ids of its hint and error. */
  readonly described = input<string | null>(null);
  /** Words sought in the document, and how often they stand there. */
  readonly sought = input.required<Sought>();
  readonly finds = input.required<number>();
  readonly seek = output<Sought>();
  readonly cite = output();
}
