import { Component, DestroyRef, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import type { CommitmentView } from '@evenhand/shared/contracts';
import { Commitments, readCommitment, readDeliveryQueue } from '../../core/api/commitments.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { ConfirmField } from '../../ui/fields/confirm-field.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { day, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { CONFIDENCE_WORDS, inUnits, periodInWords, quantityInWords, REPORT_WORDS } from './commitment-words.ts';
import { EvidenceFiles } from './evidence-files.ts';
import { faultOf, formFaults, orNull } from './form-faults.ts';
import { ReopenReview } from './reopen-review.ts';

const FIELDS = ['outcome', 'acceptedAmount', 'reason'];

const NONE = $localize`None`;

/** A delivery report beside what was promised, and its review. */
@Component({
  selector: 'app-review',
  imports: [
    Breadcrumbs,
    ConfirmField,
    ErrorSummary,
    EvidenceFiles,
    Loading,
    ProblemView,
    Radios,
    ReopenReview,
    RouterLink,
    TextArea,
    TextField,
  ],
  templateUrl: './review.page.html',
})
export class ReviewPage {
  readonly tenderId = input.required<string>();
  readonly commitmentId = input.required<string>();
  readonly reportId = input.required<string>();
  protected readonly asks = { question: $localize`Your question`, why: $localize`Why` };

  readonly #commitments = inject(Commitments);
  readonly #router = inject(Router);
  readonly #title = inject(PageTitle);
  readonly #destroyed = inject(DestroyRef);

  protected readonly commitment = readCommitment(this.commitmentId);
  protected readonly problem = computed(() => {
    const fault = this.commitment.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly report = computed(() =>
    this.commitment.hasValue() ? this.commitment.value().reports.find(({ id }) => id === this.reportId()) : undefined,
  );
  /** "C3, 1 April 2027 to 30 June 2027". */
  protected readonly about = computed(() => {
    const report = this.report();
    return report !== undefined && this.commitment.hasValue()
      ? $localize`${this.commitment.value().code}:code:, ${periodInWords(report.period)}:period:`
      : null;
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Commitments`, path: PATHS.commitments(this.tenderId()) },
    {
      says: this.commitment.hasValue() ? this.commitment.value().code : $localize`Commitment`,
      path: PATHS.commitment(this.tenderId(), this.commitmentId()),
    },
  ]);
  protected readonly outcomes = [
    { value: 'accepted', says: $localize`Accept` },
    { value: 'accepted-in-part', says: $localize`Accept in part` },
    { value: 'asked', says: $localize`Ask the supplier`, hint: $localize`The report goes back with your question.` },
  ];
  protected readonly states = REPORT_WORDS;
  protected readonly inUnits = inUnits;
  protected readonly quantity = quantityInWords;
  protected readonly day = day;
  protected readonly moment = moment;

  readonly #queue = readDeliveryQueue(this.tenderId);
  /** Reports of the contract that the reader may review, this one among them. */
  readonly #waiting = computed(() =>
    this.#queue.hasValue() ? this.#queue.value().reports.filter(({ mayReview }) => mayReview) : [],
  );
  /** How many others wait for the reader. */
  protected readonly others = computed(() => this.#waiting().filter(({ id }) => id !== this.reportId()).length);
  protected readonly missing = computed(
    () => this.#waiting().find(({ id }) => id === this.reportId())?.missing ?? null,
  );
  protected readonly paths = PATHS;

  // The page stays when the next report comes, and each begins empty.
  protected readonly outcome = linkedSignal({ source: this.reportId, computation: () => '' });
  protected readonly acceptedAmount = linkedSignal({ source: this.reportId, computation: () => '' });
  protected readonly reason = linkedSignal({ source: this.reportId, computation: () => '' });
  protected readonly early = linkedSignal({ source: this.reportId, computation: () => false });
  /** Accepted while its period still runs, a report leaves the rest of the period untold. */
  protected readonly isEarly = computed(() => {
    const report = this.report();
    if (report === undefined || !this.commitment.hasValue() || !this.outcome().startsWith('accepted')) return false;
    return report.period.to >= this.commitment.value().position.asOf;
  });
  protected readonly errors = linkedSignal<string, readonly FieldError[]>({
    source: this.reportId,
    computation: () => [],
  });
  protected readonly busy = signal(false);
  /** What became of the report before; empty for the first. */
  protected readonly recorded = signal('');
  protected readonly fault = (field: string) => faultOf(this.errors(), field);

  protected facts(sent: CommitmentView['reports'][number], evidenceAsked: string | null): [string, string][] {
    return [
      [$localize`What was done`, sent.account],
      [$localize`How it was counted`, sent.counting],
      [$localize`How sure it is`, CONFIDENCE_WORDS[sent.confidence]],
      [$localize`Confirmed by`, sent.verifiedBy ?? $localize`Nobody else`],
      [$localize`Plan for what is missing`, sent.plan ?? NONE],
      [$localize`Evidence asked`, evidenceAsked ?? NONE],
      [$localize`Sent by`, sent.reportedBy],
    ];
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    if (this.outcome() === '') {
      this.errors.set([{ says: $localize`Choose what becomes of the report.`, field: 'outcome' }]);
      return;
    }
    if (this.isEarly() && !this.early()) {
      this.errors.set([
        { says: $localize`Confirm that the report is accepted before its period ends.`, field: 'early' },
      ]);
      return;
    }
    this.busy.set(true);
    this.errors.set([]);
    this.#commitments
      .review(this.commitmentId(), this.reportId(), {
        changedAt: this.report()?.changedAt,
        outcome: this.outcome(),
        acceptedAmount: this.outcome() === 'accepted-in-part' ? orNull(this.acceptedAmount().replace(/,/g, '')) : null,
        reason: orNull(this.reason()),
      })
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (commitment) => {
          this.busy.set(false);
          this.#goOn(commitment);
        },
        error: (fault: unknown) => {
          this.busy.set(false);
          const problem = problemOf(fault);
          if (problem.code === 'report.changed') this.#showAnew();
          this.errors.set(formFaults(problem, FIELDS));
          this.#title.show($localize`Error: Review of a delivery report`);
        },
      });
  }

  /** A review that was taken back: the report is reviewed here once more. */
  protected reopened(commitment: CommitmentView): void {
    this.commitment.set(commitment);
    this.outcome.set('');
    this.#queue.reload();
  }

  /** What was sent anew takes the place of what was reviewed; the words of the review stay. */
  #showAnew(): void {
    this.commitment.reload();
    this.#queue.reload();
  }

  /** To the next report that waits for the reader, in the order of the queue; to the commitment where none does. */
  #goOn(commitment: CommitmentView): void {
    const reviewed = commitment.reports.find(({ id }) => id === this.reportId());
    const at = this.#waiting().findIndex(({ id }) => id === this.reportId());
    const next = [...this.#waiting().slice(at + 1), ...this.#waiting().slice(0, Math.max(at, 0))][0];
    if (next === undefined || reviewed === undefined) {
      void this.#router.navigateByUrl(PATHS.commitment(this.tenderId(), this.commitmentId()));
      return;
    }
    const became = REPORT_WORDS[reviewed.state].says;
    this.recorded.set(
      $localize`${commitment.code}:code:, ${periodInWords(reviewed.period)}:period:: ${became}:state:. This is the next report that waits.`,
    );
    this.commitment.set(commitment);
    this.#queue.update((queue) => queue && { ...queue, reports: queue.reports.filter(({ id }) => id !== reviewed.id) });
    void this.#router.navigateByUrl(PATHS.reviewReport(this.tenderId(), next.commitmentId, next.id));
  }
}
