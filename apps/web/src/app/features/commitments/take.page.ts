import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readCandidates } from '../../core/api/commitments.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

/** The promises found in the winning response, each with its words: what may become a term of the contract. */
@Component({
  selector: 'app-take',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink],
  template: `
    <app-breadcrumbs [crumbs]="crumbs()" />
    <h1 class="govuk-heading-l" tabindex="-1" i18n>Promises of the winning response</h1>
    @if (problem(); as problem) {
      <h2 class="govuk-heading-m">{{ heading(problem) }}</h2>
      <app-problem [problem]="problem" [heading]="problem.title" (retry)="candidates.reload()" />
    } @else if (candidates.hasValue()) {
      @let all = inOrder();
      @if (all.length === 0) {
        <p class="govuk-body app-measure" i18n>
          No promises were found in the response by machine, and the panel cited no passage of it. Read it, and enter
          each promise by hand.
        </p>
        <a class="govuk-button" [routerLink]="paths.newCommitment(tenderId())" i18n>Enter a commitment</a>
      } @else {
        <p class="govuk-body app-measure" i18n>
          {{ counted(all.length, 'promise') }} found by machine or cited by the panel, {{ left() }} not taken over yet.
          Check each against the response; what is missing here you enter by hand.
        </p>
        <ol class="govuk-list app-measure">
          @for (candidate of all; track candidate.claimId) {
            <li class="app-card">
              <blockquote class="app-quote">{{ candidate.source.quote }}</blockquote>
              <p class="govuk-body-s app-quiet" i18n>
                {candidate.from, select, panel {Cited by the panel} other {Found by machine}}:
                {{ candidate.criterionId }}, {{ candidate.source.fileName
                }}{candidate.source.page === null, select, true {} other {, page {{ candidate.source.page }}}}
                @if (candidate.measureCode; as code) {
                  , suggested measure {{ code }}
                }
              </p>
              @if (candidate.takenAs; as code) {
                <p class="govuk-body">
                  <strong class="govuk-tag govuk-tag--green" i18n>Taken over as {{ code }}</strong>
                </p>
              } @else {
                <p class="govuk-body">
                  <a
                    class="govuk-link"
                    [routerLink]="paths.newCommitment(tenderId())"
                    [queryParams]="{ claim: candidate.claimId }"
                    i18n
                    >Take over<span class="govuk-visually-hidden">: {{ candidate.source.quote }}</span></a
                  >
                </p>
              }
            </li>
          }
        </ol>
      }
    } @else {
      <app-loading what="the promises" i18n-what />
    }
  `,
})
export class TakePage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly counted = counted;
  protected readonly heading = headingOf;
  protected readonly candidates = readCandidates(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.candidates.error();
    return fault === undefined ? null : problemOf(fault);
  });
  /** What is still to be taken over comes first. */
  protected readonly inOrder = computed(() => {
    const all = this.candidates.hasValue() ? this.candidates.value().candidates : [];
    const taken = all.filter(({ takenAs }) => takenAs !== null);
    return [...all.filter(({ takenAs }) => takenAs === null), ...taken];
  });
  protected readonly left = computed(() =>
    this.candidates.hasValue()
      ? this.candidates.value().candidates.filter(({ takenAs }) => takenAs === null).length
      : 0,
  );
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Commitments`, path: PATHS.commitments(this.tenderId()) },
  ]);
}
