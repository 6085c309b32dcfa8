import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Query } from '@evenhand/shared/contracts';
import { PortionSteps } from '../../../ui/portion-steps.ts';
import { portionsOf } from '../../../ui/portions.ts';
import { queryPassageId, whereabouts } from '../passages.ts';

/** Places shown of a query at once: what is repeated on every page would bury the other queries. */
const PLACES = 5;

/** Which place of the query at `at` has this id of a passage; -1 where none has. */
export function passageAt(query: Query, at: number, passage: string | undefined): number {
  return query.evidence.findIndex((_, place) => queryPassageId(at, place) === passage);
}

/** A question worth asking the bidder, and where in the response it comes from. */
@Component({
  selector: '[app-query]',
  imports: [PortionSteps, RouterLink],
  template: `
    @if (query().severity === 'contradiction') {
      <strong class="govuk-tag govuk-tag--orange app-tag" i18n>Contradiction</strong>
    }
    {{ query().question }}
    @if (query().arithmetic; as arithmetic) {
      <span class="app-line app-quiet">{{ arithmetic }}</span>
    }
    @for (evidence of places.shown(); track $index; let i = $index) {
      @let id = passageId(at(), places.first() + i);
      <a
        class="govuk-link app-line"
        [routerLink]="[]"
        [queryParams]="{ quote: id, file: null, page: null }"
        queryParamsHandling="merge"
        [attr.aria-current]="chosen() === id ? 'true' : null"
        >“{{ evidence.quote }}” <span class="app-quiet">{{ whereabouts(evidence) }}</span></a
      >
    }
    <app-portion-steps [list]="places" what="places of this query" i18n-what />
  `,
})
export class QueryView {
  readonly query = input.required<Query>();
  /** Its place among the queries of the criterion, from 0. */
  readonly at = input.required<number>();
  /** Id of the passage that the evidence shows. */
  readonly chosen = input<string>();

  protected readonly places = portionsOf(
    computed(() => this.query().evidence),
    computed(() => passageAt(this.query(), this.at(), this.chosen())),
    PLACES,
  );
  protected readonly passageId = queryPassageId;
  protected readonly whereabouts = whereabouts;
}
