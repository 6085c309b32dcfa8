import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { ShortfallNoticeInput } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { readShortfall, Shortfalls } from '../../core/api/shortfalls.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { AWARD_API } from '../../core/award-paths.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { day, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { inUnits } from './commitment-words.ts';
import { faultOf, formFaults } from './form-faults.ts';

const FIELDS = ['remedy', 'answerBy', 'letter'];

/** What is missing of a commitment, what the contract provides for it, and the letter about it. */
@Component({
  selector: 'app-shortfall',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, Radios, RouterLink, TextArea, TextField],
  templateUrl: './shortfall.page.html',
})
export class ShortfallPage {
  readonly tenderId = input.required<string>();
  readonly commitmentId = input.required<string>();

  readonly #shortfalls = inject(Shortfalls);
  readonly #announcer = inject(Announcer);
  readonly #title = inject(PageTitle);
  readonly #destroyed = inject(DestroyRef);

  protected readonly paths = PATHS;
  protected readonly shortfall = readShortfall(this.commitmentId);
  protected readonly problem = computed(() => {
    const fault = this.shortfall.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Commitments`, path: PATHS.commitments(this.tenderId()) },
    {
      says: this.shortfall.hasValue() ? this.shortfall.value().code : $localize`Commitment`,
      path: PATHS.commitment(this.tenderId(), this.commitmentId()),
    },
  ]);
  protected readonly options = computed(() =>
    (this.shortfall.hasValue() ? this.shortfall.value().remedies : []).map((value) => ({ value, says: value })),
  );
  protected readonly remedy = signal('');
  protected readonly answerBy = signal('');
  protected readonly letter = signal('');
  /** All that the letter was drafted from; null where there is no letter. */
  protected readonly drafted = signal<Omit<ShortfallNoticeInput, 'letter'> | null>(null);
  /** Whether something else was asked for since: a letter that says otherwise than its own row must not be kept. */
  protected readonly isOutdated = computed(() => {
    const drafted = this.drafted();
    return drafted !== null && (drafted.remedy !== this.remedy() || drafted.answerBy !== this.answerBy());
  });
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly fault = (field: string) => faultOf(this.errors(), field);
  protected readonly heading = headingOf;
  protected readonly inUnits = inUnits;
  protected readonly day = day;
  protected readonly moment = moment;
  protected readonly file = (noticeId: string) => AWARD_API.shortfallLetter(this.commitmentId(), noticeId);

  protected draft(event: Event): void {
    event.preventDefault();
    if (!this.#begin()) return;
    const asked = { remedy: this.remedy(), answerBy: this.answerBy() };
    this.#shortfalls
      .draft(this.commitmentId(), asked)
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: ({ letter, ...position }) => {
          this.busy.set(false);
          this.letter.set(letter);
          this.drafted.set({ ...asked, ...position });
          this.#announcer.say($localize`The letter is drafted below.`);
        },
        error: (fault: unknown) => this.#refused(fault),
      });
  }

  protected record(event: Event): void {
    event.preventDefault();
    const drafted = this.drafted();
    if (drafted === null || this.isOutdated() || !this.#begin()) return;
    this.#shortfalls
      .record(this.commitmentId(), { ...drafted, letter: this.letter() })
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (shortfall) => {
          this.busy.set(false);
          this.shortfall.set(shortfall);
          for (const field of [this.remedy, this.answerBy, this.letter]) field.set('');
          this.drafted.set(null);
          this.#announcer.say($localize`The letter is on record.`);
        },
        error: (fault: unknown) => this.#refused(fault),
      });
  }

  #begin(): boolean {
    if (this.busy()) return false;
    this.busy.set(true);
    this.errors.set([]);
    return true;
  }

  #refused(fault: unknown): void {
    const problem = problemOf(fault);
    this.busy.set(false);
    this.errors.set(formFaults(problem, FIELDS));
    // More or less is missing than the page says, or the letter is on record already.
    if (problem.status === 409) this.shortfall.reload();
    this.#title.show($localize`Error: Shortfall and remedy`);
  }
}
