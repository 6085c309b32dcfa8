import { Component, type ElementRef, model, input, viewChild } from '@angular/core';

/** Finding words in the document: how often they stand there, and the way from place to place. */
@Component({
  selector: 'app-find-bar',
  template: `
    <div class="app-tools app-find-bar" role="search" aria-label="Find in the document" i18n-aria-label>
      <label class="app-tools__label" for="evidence-find" i18n>Find</label>
      <input
        #field
        class="govuk-input app-find-bar__words"
        type="text"
        id="evidence-find"
        autocomplete="off"
        aria-describedby="evidence-find-count"
        [value]="words()"
        (input)="type($event.target)"
        (keydown.enter)="step(1, $event)"
      />
      <span class="app-tools__label app-find-bar__count" id="evidence-find-count">{{ says() }}</span>
      <button
        type="button"
        class="govuk-button govuk-button--secondary app-tool"
        [attr.aria-disabled]="count() === 0 ? 'true' : null"
        (click)="step(-1)"
      >
        <span aria-hidden="true">‹</span><span class="govuk-visually-hidden" i18n>Place before</span>
      </button>
      <button
        type="button"
        class="govuk-button govuk-button--secondary app-tool"
        [attr.aria-disabled]="count() === 0 ? 'true' : null"
        (click)="step(1)"
      >
        <span aria-hidden="true">›</span><span class="govuk-visually-hidden" i18n>Next place</span>
      </button>
    </div>
  `,
})
export class FindBar {
  readonly words = model('');
  /** Which of the places is shown, counted on without end: after the last comes the first. */
  readonly at = model(0);
  readonly count = input(0);

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected says(): string {
    if (this.words().trim().length < 2) return '';
    if (this.count() === 0) return $localize`Not in this document`;
    return $localize`${(this.at() % this.count()) + 1}:count: of ${this.count()}:count2:`;
  }

  focus(): void {
    this.field().nativeElement.select();
  }

  /** To another place; before the first comes the last. */
  step(by: 1 | -1, event?: Event): void {
    event?.preventDefault();
    if (this.count() > 0) this.at.set((this.at() + by + this.count()) % this.count());
  }

  protected type(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.words.set(target.value);
    this.at.set(0);
  }
}
