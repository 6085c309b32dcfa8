import { Component, DestroyRef, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { SummaryListView } from '@evenhand/shared/contracts';
import type { Observable } from 'rxjs';
import { Summaries, readSummaries } from '../../core/api/summaries.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { ConfirmField } from '../../ui/fields/confirm-field.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { counted, day, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { AwardStepForm, stepFields, type RecordedStep, type StepGiven } from './award-step-form.ts';
import { faultsAt, mailWords, SUMMARY_WORDS } from './summary-words.ts';

/** The award from the decision to the contract: who won, each supplier's summary, their release, notice and standstill. */
@Component({
  selector: 'app-summaries',
  imports: [
    AwardStepForm,
    Breadcrumbs,
    ConfirmField,
    ErrorSummary,
    Loading,
    ProblemView,
    Radios,
    RouterLink,
    Scroller,
    TextArea,
  ],
  templateUrl: './summaries.page.html',
})
export class SummariesPage {
  readonly tenderId = input.required<string>();
  protected readonly corrects = {
    notice: $localize`Correct the notice`,
    contract: $localize`Correct the day of the contract`,
  };

  readonly #summaries = inject(Summaries);
  readonly #session = inject(Session);
  readonly #destroyed = inject(DestroyRef);

  protected readonly paths = PATHS;
  protected readonly words = SUMMARY_WORDS;
  protected readonly day = day;
  protected readonly moment = moment;
  protected readonly mail = mailWords;
  protected readonly counted = counted;
  protected readonly heading = headingOf;
  protected readonly list = readSummaries(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.list.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.#session.inTender(this.tenderId())?.title ?? $localize`Tender`, path: PATHS.tender(this.tenderId()) },
  ]);
  protected readonly bids = computed(() =>
    (this.list.hasValue() ? this.list.value().bids : []).map(({ responseId, bidder, total, rank, whyNoRank }) => ({
      value: responseId,
      says: bidder,
      hint:
        rank === null
          ? $localize`${total}:total: in total. ${whyNoRank ?? ''}:why:`
          : $localize`${total}:total: in total, place ${rank}:rank:`,
    })),
  );
  protected readonly ready = computed(() => {
    const all = this.list.hasValue() ? this.list.value().summaries : [];
    return all.length > 0 && all.every(({ state }) => state === 'approved');
  });

  /** The step to record next, in the order of the regime: the notice comes before the contract where it begins the standstill. */
  protected readonly nextStep = computed<'notice' | 'contract' | null>(() => {
    if (!this.list.hasValue()) return null;
    const { regime, steps } = this.list.value();
    const open = { notice: steps.noticePublishedOn === null, contract: steps.contractEnteredOn === null };
    // A notice is recorded once the summaries are out.
    if (steps.summariesIssuedOn === null) return open.contract ? 'contract' : null;
    if (open.notice && (regime.standstillBegins === 'notice' || !open.contract)) return 'notice';
    return open.contract ? 'contract' : null;
  });

  /** Whether the way to the contract has begun: under some rules it waits for no summary. */
  protected readonly hasSteps = computed(() => {
    if (!this.list.hasValue()) return false;
    const { regime, steps, winnerId } = this.list.value();
    return steps.summariesIssuedOn !== null || (regime.standstillBegins === null && winnerId !== null);
  });
  /** The steps on record. What the standstill before a contract was counted from stays. */
  protected readonly correctable = computed(() => {
    if (!this.list.hasValue()) return [];
    const { regime, steps } = this.list.value();
    const { noticePublishedOn, noticeReference, contractEnteredOn } = steps;
    const isFixed = regime.standstillBegins === 'notice' && contractEnteredOn !== null;
    return [
      ...(noticePublishedOn === null || isFixed
        ? []
        : [{ step: 'notice' as const, on: noticePublishedOn, reference: noticeReference }]),
      ...(contractEnteredOn === null ? [] : [{ step: 'contract' as const, on: contractEnteredOn, reference: null }]),
    ];
  });

  protected readonly winner = linkedSignal(() => (this.list.hasValue() ? (this.list.value().winnerId ?? '') : ''));
  protected readonly reason = signal('');
  protected readonly whyBack = signal('');
  /** Confirmed before anything goes out: what is sent cannot be called back. */
  protected readonly mayGoOut = signal(false);
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly fault = (field: string) => this.errors().find((error) => error.field === field)?.says ?? '';

  protected decide(event: Event): void {
    const reason = this.reason().trim() === '' ? null : this.reason().trim();
    this.#send(event, this.#summaries.decide(this.tenderId(), { responseId: this.winner(), reason }), 'winner', {
      '/reason': 'reason',
    });
  }

  protected takeBack(event: Event): void {
    event.preventDefault();
    const reason = this.whyBack().trim();
    if (reason === '') {
      this.errors.set([{ says: $localize`Write why the decision is taken back.`, field: 'take-back' }]);
      return;
    }
    this.#send(event, this.#summaries.takeBack(this.tenderId(), reason), 'take-back');
  }

  protected release(event: Event): void {
    event.preventDefault();
    if (!this.mayGoOut()) {
      this.errors.set([{ says: $localize`Confirm that every summary has been read.`, field: 'release' }]);
      return;
    }
    this.#send(event, this.#summaries.release(this.tenderId()), 'release');
  }

  protected step(step: RecordedStep, given: StepGiven): void {
    const fields = stepFields(step);
    const names = { '/reference': fields.reference, '/reason': fields.reason };
    this.#send(null, this.#summaries.step(this.tenderId(), { step, ...given }), fields.on, names);
  }

  #send(
    event: Event | null,
    sending: Observable<SummaryListView>,
    field: string,
    names: Readonly<Record<string, string>> = {},
  ): void {
    event?.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    sending.pipe(takeUntilDestroyed(this.#destroyed)).subscribe({
      next: (list) => {
        this.busy.set(false);
        if (list.winnerId === null) this.whyBack.set('');
        this.list.set(list);
      },
      error: (fault: unknown) => {
        this.busy.set(false);
        this.errors.set(faultsAt(problemOf(fault), field, names));
      },
    });
  }
}
