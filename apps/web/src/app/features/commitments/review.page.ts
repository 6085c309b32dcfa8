import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { CommitmentView } from '@evenhand/shared/contracts';
import { Commitments, readCommitment } from '../../core/api/commitments.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { periodInWords, quantityInWords, REPORT_WORDS } from './commitment-words.ts';
import { EvidenceFiles } from './evidence-files.ts';
import { faultOf, formFaults, orNull } from './form-faults.ts';

const FIELDS = ['outcome', 'acceptedAmount', 'reason'];

const NONE = $localize`None`;

const CONFIDENCE_WORDS: Record<CommitmentView['reports'][number]['confidence'], string> = {
  counted: $localize`Counted`,
  sampled: $localize`Counted from a sample`,
  estimated: $localize`Estimated`,
};

/** A delivery report beside what was promised, and its review. */
@Component({
  selector: 'app-review',
  imports: [Breadcrumbs, ErrorSummary, EvidenceFiles, Loading, ProblemView, Radios, TextArea, TextField],
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
  protected readonly inWords = periodInWords;
  protected readonly quantity = quantityInWords;

  protected readonly outcome = signal('');
  protected readonly acceptedAmount = signal('');
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
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
    this.busy.set(true);
    this.errors.set([]);
    this.#commitments
      .review(this.commitmentId(), this.reportId(), {
        outcome: this.outcome(),
        acceptedAmount: this.outcome() === 'accepted-in-part' ? orNull(this.acceptedAmount().replace(/,/g, '')) : null,
        reason: orNull(this.reason()),
      })
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => void this.#router.navigateByUrl(PATHS.commitment(this.tenderId(), this.commitmentId())),
        error: (fault: unknown) => {
          this.busy.set(false);
          this.errors.set(formFaults(problemOf(fault), FIELDS));
          this.#title.show($localize`Error: Review of a delivery report`);
        },
      });
  }
}
