import { Component, inject, input, output, signal } from '@angular/core';
import type { ComplianceView, LowPriceView } from '@evenhand/shared/contracts';
import type { LowPriceStep } from '@evenhand/shared/domain';
import { Compliance } from '../../core/api/compliance.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { moment } from '../../ui/figures.ts';
import { LOW_PRICE_STEPS_WORDS, LOW_PRICE_WORDS } from './compliance-words.ts';
import { sending } from './sending.ts';

/** What is on record about the price of one response, and the steps that the law leaves open. */
@Component({
  selector: 'app-low-price',
  imports: [ErrorSummary, TextArea, TextField],
  template: `
    @let shown = price();
    <p class="govuk-body">
      {{ shown.response }}: <strong class="govuk-tag govuk-tag--grey">{{ states[shown.state] }}</strong>
    </p>
    @for (entry of shown.entries; track $index) {
      <p class="govuk-body">
        {{ states[entry.step] }}: {{ entry.words }}
        <span class="app-line app-quiet">
          {{ entry.by }}, {{ moment(entry.at) }}
          @if (entry.until; as until) {
            <ng-container i18n>The bidder may answer until {{ moment(until) }}.</ng-container>
          }
        </span>
      </p>
    }
    @if (shown.next.length > 0) {
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text" i18n
            >Next step<span class="govuk-visually-hidden"> about the price of {{ shown.response }}</span></span
          >
        </summary>
        <div class="govuk-details__text">
          @if (form.errors().length > 0) {
            <app-error-summary [errors]="form.errors()" />
          }
          <form novalidate [attr.aria-label]="priceLabel(shown.response)" (submit)="$event.preventDefault()">
            <app-text-area
              [field]="form.id('words')"
              [label]="label(shown)"
              [error]="form.errorOf('words')"
              [(value)]="words"
            />
            @if (shown.next.includes('notified')) {
              <app-text-field
                [field]="form.id('until')"
                label="Day until which the bidder may answer a notice"
                i18n-label
                kind="day"
                [error]="form.errorOf('until')"
                [(value)]="until"
              />
            }
            <div class="govuk-button-group">
              @for (step of shown.next; track step) {
                <button type="button" class="govuk-button govuk-button--secondary" (click)="take(step)">
                  {{ steps[step].button }}
                </button>
              }
            </div>
          </form>
        </div>
      </details>
    }
  `,
})
export class LowPrice {
  readonly tenderId = input.required<string>();
  readonly price = input.required<LowPriceView>();
  protected readonly priceLabel = (name: string) => $localize`Price of ${name}:name:`;
  readonly changed = output<ComplianceView>();

  protected readonly words = signal('');
  protected readonly until = signal('');
  protected readonly states = LOW_PRICE_WORDS;
  protected readonly steps = LOW_PRICE_STEPS_WORDS;
  protected readonly moment = moment;
  protected readonly form = sending(() => `price-${this.price().responseId}`);
  readonly #compliance = inject(Compliance);

  /** What is to be written: said exactly where one step is open, otherwise for all of them. */
  protected label({ next }: LowPriceView): string {
    const [only, ...others] = next;
    return only !== undefined && others.length === 0
      ? LOW_PRICE_STEPS_WORDS[only].label
      : $localize`What happened, and why`;
  }

  protected take(step: LowPriceStep): void {
    const day = this.until();
    // A day ends with its last minute; the bidder has all of it.
    const until = step === 'notified' && day !== '' ? `${day}T23:59:59Z` : null;
    const sent = this.#compliance.lowPrice(this.tenderId(), this.price().responseId, {
      step,
      words: this.words(),
      until,
    });
    this.form.send(sent, ['words', 'until'], (view) => {
      this.words.set('');
      this.until.set('');
      this.changed.emit(view);
    });
  }
}
