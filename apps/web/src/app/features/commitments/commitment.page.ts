import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { CommitmentView } from '@evenhand/shared/contracts';
import { RATINGS } from '@evenhand/shared/domain/commitment-words';
import { Announcer } from '../../core/announcer.ts';
import { Commitments, readCommitment } from '../../core/api/commitments.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { day, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import {
  FREQUENCY_WORDS,
  periodInWords,
  quantityInWords,
  RATING_WORDS,
  REMINDER_WORDS,
  REPORT_WORDS,
  standingInWords,
} from './commitment-words.ts';
import { DeliveryChart } from './delivery-chart.ts';
import { EndCommitment } from './end-commitment.ts';
import { faultOf, formFaults, orNull } from './form-faults.ts';
import { TakeOut } from './take-out.ts';

const CHOOSE_PERIOD = 'rating-period';

/** One commitment: its terms and the words of the bid, where it stands, its reports, ratings and variations. */
@Component({
  selector: 'app-commitment',
  imports: [
    Breadcrumbs,
    DeliveryChart,
    EndCommitment,
    ErrorSummary,
    Loading,
    ProblemView,
    Radios,
    RouterLink,
    Scroller,
    TakeOut,
    TextArea,
  ],
  templateUrl: './commitment.page.html',
})
export class CommitmentPage {
  readonly tenderId = input.required<string>();
  readonly commitmentId = input.required<string>();
  protected readonly nothing = $localize`nothing`;

  readonly #commitments = inject(Commitments);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  protected readonly paths = PATHS;
  protected readonly commitment = readCommitment(this.commitmentId);
  protected readonly problem = computed(() => {
    const fault = this.commitment.error();
    return fault === undefined ? null : problemOf(fault);
  });
  /** What is promised; before it is here, and where it cannot be, what the page is about. */
  protected readonly heading = computed(() => {
    const problem = this.problem();
    if (problem !== null) return headingOf(problem);
    return this.commitment.hasValue() ? this.commitment.value().statement : $localize`Commitment`;
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Commitments`, path: PATHS.commitments(this.tenderId()) },
  ]);
  /** Reporting periods with their reports; those that have not begun are left out. */
  protected readonly periods = computed(() => {
    if (!this.commitment.hasValue()) return [];
    const { reportingPeriods, reports, position } = this.commitment.value();
    return reportingPeriods
      .filter(({ from }) => from <= position.asOf)
      .map((period) => ({ period, report: reports.find((report) => report.period.to === period.to) }));
  });
  protected readonly chart = computed(() =>
    this.commitment.hasValue()
      ? this.commitment
          .value()
          .quarters.map(({ period, promised, delivered }) => ({ label: periodInWords(period), promised, delivered }))
      : [],
  );

  protected readonly ratingWords = RATING_WORDS;
  protected readonly ratings = RATINGS.map((value) => ({ value, says: RATING_WORDS[value] }));
  protected readonly periodTo = signal('');
  protected readonly rating = signal('');
  protected readonly note = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly fault = (field: string) => faultOf(this.errors(), field);

  protected facts({ beneficiary, place, owner, evidenceAsked }: CommitmentView): [string, string | null][] {
    return [
      [$localize`Who benefits`, beneficiary],
      [$localize`Where`, place],
      [$localize`Responsible`, owner],
      [$localize`Evidence asked`, evidenceAsked],
    ];
  }

  protected readonly standing = standingInWords;
  protected readonly reportStates = REPORT_WORDS;
  protected readonly frequency = FREQUENCY_WORDS;
  protected readonly reminded = REMINDER_WORDS;
  protected readonly quantity = quantityInWords;
  protected readonly inWords = periodInWords;
  protected readonly day = day;
  protected readonly moment = moment;

  protected rate(event: Event): void {
    event.preventDefault();
    const period = this.periods().find((each) => each.period.to === this.periodTo())?.period;
    if (period === undefined) {
      this.errors.set([{ says: $localize`Choose the period that you rate.`, field: CHOOSE_PERIOD }]);
      return;
    }
    this.errors.set([]);
    this.#commitments
      .rate(this.commitmentId(), { period, rating: this.rating(), note: orNull(this.note()) })
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (commitment) => {
          this.commitment.set(commitment);
          this.rating.set('');
          this.note.set('');
          this.#announcer.say($localize`Rated: ${periodInWords(period)}:period:`);
        },
        error: (fault: unknown) => this.errors.set(formFaults(problemOf(fault), ['rating', 'note'])),
      });
  }
}
