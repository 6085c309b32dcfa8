import { Component, computed, input } from '@angular/core';
import type { Claim } from '@evenhand/shared/contracts';
import type { ClaimClass } from '@evenhand/shared/domain';
import { PortionSteps } from '../../../ui/portion-steps.ts';
import { portionsOf } from '../../../ui/portions.ts';
import { ClaimCard } from './claim-card.ts';

/** The claims of one class in the answer to a criterion. */
@Component({
  selector: 'app-claim-group',
  imports: [ClaimCard, PortionSteps],
  template: `
    <details class="govuk-details app-group" [open]="isOpen()">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{{ group().heading }} ({{ group().claims.length }})</span>
      </summary>
      <p class="govuk-hint">{{ group().means }}</p>
      <app-portion-steps [list]="portions" [what]="group().heading" />
      @for (claim of portions.shown(); track claim.id) {
        <app-claim [claim]="claim" [measures]="measures()" [chosen]="chosen() === claim.id" />
      }
    </details>
  `,
})
export class ClaimGroup {
  readonly group = input.required<{
    readonly name: ClaimClass;
    readonly heading: string;
    readonly means: string;
    readonly claims: readonly Claim[];
  }>();
  readonly measures = input.required<ReadonlyMap<string, string>>();
  /** Id of the passage that the evidence shows. */
  readonly chosen = input<string>();

  readonly #chosenAt = computed(() => this.group().claims.findIndex(({ id }) => id === this.chosen()));
  protected readonly portions = portionsOf(
    computed(() => this.group().claims),
    this.#chosenAt,
  );
  /** Promises are what is scored, so they stand open; another group opens when the quote shown is in it. */
  protected readonly isOpen = computed(() => this.group().name === 'COMMITMENT' || this.#chosenAt() !== -1);
}
