import { Component, computed, input } from '@angular/core';
import type { CriterionResult, CriterionView, TenderView } from '@evenhand/shared/contracts';
import { PortionSteps } from '../../../ui/portion-steps.ts';
import { portionsOf } from '../../../ui/portions.ts';
import { bandInWords } from './bands.ts';
import { ClaimGroup } from './claim-group.ts';
import { CLASS_ORDER, CLASS_WORDS } from './claim-words.ts';
import { Explanation } from './explanation.ts';
import { QueryView, passageAt } from './query.ts';

/** All the machine found in the answer to one criterion: the indicative band, why, what is missing, queries, claims. */
@Component({
  selector: 'app-criterion-result',
  imports: [ClaimGroup, Explanation, PortionSteps, QueryView],
  templateUrl: './criterion-result.html',
})
export class CriterionResultView {
  readonly result = input.required<CriterionResult>();
  readonly criterion = input<CriterionView>();
  readonly scale = input.required<TenderView['scale']>();
  readonly measures = input.required<ReadonlyMap<string, string>>();
  /** Id of the passage that the evidence shows. */
  readonly chosen = input<string>();

  protected readonly band = computed(() => bandInWords(this.result(), this.scale()));
  protected readonly bandWithout = computed(() => {
    const { band, bandIfQueriedClaimsWithdrawn: without } = this.result();
    return without === null || without === band ? null : bandInWords({ ...this.result(), band: without }, this.scale());
  });
  protected readonly listed = computed(() => new Set(this.result().claims.map(({ id }) => id)));
  protected readonly groups = computed(() =>
    CLASS_ORDER.map((name) => ({
      name,
      ...CLASS_WORDS[name],
      claims: this.result().claims.filter((claim) => claim.class === name),
    })).filter(({ claims }) => claims.length > 0),
  );
  protected readonly queries = portionsOf(
    computed(() => this.result().queries),
    computed(() => this.result().queries.findIndex((query, at) => passageAt(query, at, this.chosen()) !== -1)),
  );
}
