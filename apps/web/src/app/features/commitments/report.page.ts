import { Component, DestroyRef, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { DeliveryReportView } from '@evenhand/shared/contracts';
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
import { CONFIDENCE_WORDS, periodInWords, quantityInWords } from './commitment-words.ts';
import { faultOf, formFaults, orNull } from './form-faults.ts';

const FIELDS = ['amount', 'account', 'counting', 'confidence', 'verifiedBy', 'plan', 'period'];

/** Asks for the delivery report of one period, one thing after the other. */
@Component({
  selector: 'app-report',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, Radios, TextArea, TextField],
  templateUrl: './report.page.html',
})
export class ReportPage {
  readonly tenderId = input.required<string>();
  readonly commitmentId = input.required<string>();
  /** Last day of the period that is reported. */
  readonly period = input.required<string>();
  protected readonly amountHint = (unit: string | null) =>
    unit === null ? $localize`Enter 1 if it was done, 0 if it was not.` : $localize`In this unit: ${unit}:unit:.`;

  readonly #commitments = inject(Commitments);
  readonly #router = inject(Router);
  readonly #title = inject(PageTitle);
  readonly #destroyed = inject(DestroyRef);

  protected readonly commitment = readCommitment(this.commitmentId);
  protected readonly problem = computed(() => {
    const fault = this.commitment.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly reported = computed(() =>
    this.commitment.hasValue()
      ? this.commitment.value().reportingPeriods.find(({ to }) => to === this.period())
      : undefined,
  );
  readonly #earlier = computed(() =>
    this.commitment.hasValue()
      ? this.commitment.value().reports.find((report) => report.period.to === this.period())
      : undefined,
  );
  protected readonly question = computed(() => this.#earlier()?.reviewReason ?? null);
  protected readonly amount = linkedSignal(() => this.#earlier()?.amount ?? '');
  protected readonly account = linkedSignal(() => this.#earlier()?.account ?? '');
  protected readonly counting = linkedSignal(() => this.#earlier()?.counting ?? '');
  protected readonly confidence = linkedSignal<string>(() => this.#earlier()?.confidence ?? '');
  protected readonly verifiedBy = linkedSignal(() => this.#earlier()?.verifiedBy ?? '');
  protected readonly plan = linkedSignal(() => this.#earlier()?.plan ?? '');
  protected readonly confidences = [
    { value: 'counted', says: CONFIDENCE_WORDS.counted, hint: $localize`Every one is on record.` },
    { value: 'sampled', says: CONFIDENCE_WORDS.sampled },
    { value: 'estimated', says: CONFIDENCE_WORDS.estimated },
  ];
  /** "C3, 1 April 2027 to 30 June 2027". */
  protected readonly about = computed(() => {
    const period = this.reported();
    return period !== undefined && this.commitment.hasValue()
      ? $localize`${this.commitment.value().code}:code:, ${periodInWords(period)}:period:`
      : null;
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Commitments`, path: PATHS.commitments(this.tenderId()) },
    {
      says: this.commitment.hasValue() ? this.commitment.value().code : $localize`Commitment`,
      path: PATHS.commitment(this.tenderId(), this.commitmentId()),
    },
  ]);
  protected readonly quantity = quantityInWords;

  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly fault = (field: string) => faultOf(this.errors(), field);

  protected send(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    this.#commitments
      .report(this.commitmentId(), {
        period: this.reported(),
        amount: this.amount().replace(/,/g, '').trim(),
        account: this.account().trim(),
        counting: this.counting().trim(),
        confidence: this.confidence(),
        verifiedBy: orNull(this.verifiedBy()),
        plan: orNull(this.plan()),
      })
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: ({ reports }) => void this.#router.navigateByUrl(this.#sentReport(reports)),
        error: (fault: unknown) => {
          this.busy.set(false);
          this.errors.set(formFaults(problemOf(fault), FIELDS));
          this.#title.show($localize`Error: Delivery report`);
        },
      });
  }

  /** Address of the report that was sent: files are given with it there. */
  #sentReport(reports: readonly DeliveryReportView[]): string {
    const sent = reports.find(({ period }) => period.to === this.period());
    return sent === undefined
      ? PATHS.commitment(this.tenderId(), this.commitmentId())
      : PATHS.reviewReport(this.tenderId(), this.commitmentId(), sent.id);
  }
}
