import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Claim } from '@evenhand/shared/contracts';
import { quantityInWords } from '../../../core/claims/quantity-in-words.ts';
import { SCOPE_WORDS } from '../../../core/claims/scope-words.ts';
import { whereabouts } from '../passages.ts';
import { TIME_WORDS } from './claim-words.ts';

/** One claim: its words, where they stand, and what was understood from them. */
@Component({
  selector: 'app-claim',
  imports: [RouterLink],
  templateUrl: './claim-card.html',
})
export class ClaimCard {
  readonly claim = input.required<Claim>();
  /** Words of each measure by its code. */
  readonly measures = input.required<ReadonlyMap<string, string>>();
  /** Whether the evidence beside the page shows this claim. */
  readonly chosen = input(false);

  protected readonly where = computed(() => whereabouts(this.claim().evidence));
  protected readonly scope = computed(() => SCOPE_WORDS[this.claim().scope]);
  /** What was understood, line by line; nothing is listed that was not found. */
  protected readonly facts = computed(() => {
    const { quantities, time, beneficiary, place, owner, verification } = this.claim();
    return [
      { key: $localize`How much`, values: quantities.map((one) => this.#heard(one.text, quantityInWords(one))) },
      { key: $localize`When`, values: time.map((one) => `“${one.text}” (${TIME_WORDS[one.kind]})`) },
      { key: $localize`Who benefits`, values: beneficiary },
      { key: $localize`Where`, values: place },
      { key: $localize`Who is responsible`, values: owner },
      { key: $localize`How it is proven`, values: verification },
    ].filter(({ values }) => values.length > 0);
  });

  protected readonly accepted = computed(() => this.#measures('accepted'));
  /** What a person may want to confirm, likeliest first. */
  protected readonly suggested = computed(() => this.#measures('suggested').join('; '));

  #measures(status: 'accepted' | 'suggested'): string[] {
    const matches = this.claim().measures.filter((match) => match.status === status);
    return matches.map(({ measure }) => `${measure} ${this.measures().get(measure) ?? ''}`.trim());
  }

  /** Moves the focus without a trace in the address, where only what is shown belongs. */
  protected goToEvidence(event: Event): void {
    event.preventDefault();
    document.getElementById('evidence-document')?.focus();
  }

  #heard(text: string, understood: string): string {
    return text === understood ? `“${text}”` : `“${text}” (${understood})`;
  }
}
