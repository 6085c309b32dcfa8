import { Component, computed, input, output, signal } from '@angular/core';
import type { SummaryChangeState, SummaryView } from '@evenhand/shared/contracts';
import { TextArea } from '../../ui/fields/text-area.ts';

/** Id of the field in which the reason for ending a change is written. */
export function endingField(changeId: string): string {
  return `ending-${changeId}`;
}

/** Words that were added to a summary or withheld from it: what was decided about them, and what may be. */
@Component({
  selector: 'app-summary-change',
  imports: [TextArea],
  template: `
    @let shown = change();
    <p class="govuk-body app-anywhere" i18n>
      {reach(), select, added {Added} here {Withheld in this summary} other {Withheld in every summary}}: “{{
        shown.words
      }}”. {{ shown.reason }}
      <span class="app-line app-quiet">{{ shown.by }}; {{ decided() }}</span>
    </p>
    @if (shown.mayApprove) {
      <button type="button" class="govuk-button govuk-button--secondary" (click)="approved.emit()" i18n>
        Approve<span class="govuk-visually-hidden">: {{ shown.words }}</span>
      </button>
    }
    @if (shown.mayEnd) {
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text"
            >{{ ending() }}<span class="govuk-visually-hidden">: {{ shown.words }}</span></span
          >
        </summary>
        <form class="govuk-details__text" novalidate (submit)="end($event)">
          <app-text-area
            [field]="field()"
            label="Why?"
            i18n-label
            hint="The words and this reason stay in the record; the summary goes out as if they had never been asked for."
            i18n-hint
            [rows]="2"
            [error]="fault()"
            [(value)]="reason"
          />
          <button type="submit" class="govuk-button govuk-button--secondary">{{ ending() }}</button>
        </form>
      </details>
    }
  `,
})
export class SummaryChange {
  readonly change = input.required<SummaryView['changes'][number]>();
  /** What is wrong with the reason. */
  readonly fault = input('');
  readonly approved = output();
  /** With the reason; empty where none was written. */
  readonly reasonGiven = output<string>();

  protected readonly field = computed(() => endingField(this.change().id));
  protected readonly reason = signal('');
  protected readonly reach = computed(() => {
    const { kind, everywhere } = this.change();
    if (kind === 'addition') return 'added';
    return everywhere ? 'everywhere' : 'here';
  });
  protected readonly decided = computed(() => decidedWords(this.change()));
  // Who may approve it is not who asked for it.
  protected readonly ending = computed(() => {
    const { state, mayApprove } = this.change();
    if (state === 'approved') return $localize`Take back`;
    return mayApprove ? $localize`Refuse` : $localize`Withdraw`;
  });

  protected end(event: Event): void {
    event.preventDefault();
    this.reasonGiven.emit(this.reason().trim());
  }
}

/** What was decided about a change, by whom and why. */
function decidedWords({ state, approvedBy, endedBy, endedBecause }: SummaryView['changes'][number]): string {
  const words: Record<SummaryChangeState, string> = {
    waiting: $localize`waits for approval`,
    approved: $localize`approved by ${approvedBy ?? ''}:name:`,
    withdrawn: $localize`withdrawn again: ${endedBecause ?? ''}:reason:`,
    refused: $localize`refused by ${endedBy ?? ''}:name:: ${endedBecause ?? ''}:reason:`,
    'taken-back': $localize`approved by ${approvedBy ?? ''}:name:, taken back by ${endedBy ?? ''}:endedBy:: ${endedBecause ?? ''}:reason:`,
  };
  return words[state];
}
