import { Component, type ElementRef, afterRenderEffect, input, output, viewChild } from '@angular/core';

/** The frame of a form for one part of a draft: its heading, which takes the focus, and the ways to save and to leave. */
@Component({
  selector: 'app-edit-form',
  template: `
    <form class="app-measure" novalidate (submit)="send($event)">
      <h2 #heading class="govuk-heading-m" tabindex="-1">
        @if (code() === '') {
          <ng-container i18n>A new {{ what() }}</ng-container>
        } @else {
          <ng-container i18n>Change {{ code() }}</ng-container>
        }
      </h2>
      <ng-content />
      <div class="govuk-button-group">
        <button type="submit" class="govuk-button" i18n>Save the {{ what() }}</button>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="left.emit()" i18n>Cancel</button>
      </div>
    </form>
  `,
})
export class EditForm {
  /** What it is a form for, in one word. */
  readonly what = input.required<string>();
  /** Code of the part; empty for a new one. */
  readonly code = input.required<string>();
  readonly saved = output();
  readonly left = output();
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterRenderEffect(() => {
      this.code();
      this.heading().nativeElement.focus();
    });
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.saved.emit();
  }
}
