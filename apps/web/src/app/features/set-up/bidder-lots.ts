import { Component, computed, input, model } from '@angular/core';
import type { SetupView } from '@evenhand/shared/contracts';
import { Checkboxes } from '../../ui/fields/checkboxes.ts';

/** The lots that a bidder bids for; none chosen means all of them. */
@Component({
  selector: 'app-bidder-lots',
  imports: [Checkboxes],
  host: { class: 'app-field' },
  template: `
    <app-checkboxes
      [field]="field()"
      legend="Only for these lots (optional)"
      i18n-legend
      hint="Choose none where it bids for all of them. Scoring opens only when every bidder bids for the whole tender."
      i18n-hint
      [choices]="offered()"
      [error]="error()"
      [(chosen)]="chosen"
    />
  `,
})
export class BidderLots {
  readonly field = input.required<string>();
  readonly lots = input.required<SetupView['lots']>();
  readonly error = input('');
  readonly chosen = model.required<readonly string[]>();
  /** Lots of the tender, and those that a bidder still has after they were removed: they must be taken away. */
  protected readonly offered = computed(() => [
    ...this.lots().map(({ id, title }) => ({ value: id, says: `${id} ${title}` })),
    ...this.chosen()
      .filter((id) => !this.lots().some((lot) => lot.id === id))
      .map((id) => ({ value: id, says: $localize`${id}:lot:, which the tender no longer has` })),
  ]);
}
