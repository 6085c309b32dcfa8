import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { RecordView } from '@evenhand/shared/contracts';
import { ocidSchema } from '@evenhand/shared/contracts/commitments';
import { type Observable, tap } from 'rxjs';
import { Records, readRecord } from '../../core/api/record.ts';
import { Announcer } from '../../core/announcer.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { API, PATHS } from '../../core/paths.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { counted, day, fileSize, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

/** Milliseconds after which what a worker does is looked at again. */
const LOOK_AGAIN = 2000;
/** Looks after which it is no longer waited for by itself. */
const LOOKS = 15;

const EXPORT_WORDS: Record<RecordView['exports'][number]['state'], string> = {
  asked: $localize`Being put together`,
  ready: $localize`Ready`,
  failed: $localize`Could not be put together; ask for a new one`,
};

/** The record of a tender: checks of the stored files, exports, how long it is kept, and legal holds. */
@Component({
  selector: 'app-record',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, RouterLink, TextField],
  templateUrl: './record.page.html',
})
export class RecordPage {
  readonly tenderId = input.required<string>();
  protected readonly nightly = $localize`nightly check`;
  protected readonly asks = {
    lift: $localize`Why the hold is lifted`,
    hold: $localize`Why everything must be held`,
  };

  protected readonly paths = PATHS;
  protected readonly record = readRecord(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.record.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Record` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.record.hasValue() ? this.record.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
  ]);
  protected readonly ocid = signal('');
  protected readonly ocidFault = computed(() =>
    this.ocid().trim() === '' ? '' : (ocidSchema.safeParse(this.ocid().trim()).error?.issues[0]?.message ?? ''),
  );
  protected readonly ocds = computed(() => API.ocds(this.tenderId(), this.ocid().trim()));
  protected readonly contractedOn = signal('');
  protected readonly whyOther = signal('');
  protected readonly whyWithdrawn = signal('');
  protected readonly years = signal('');
  protected readonly reason = signal('');
  protected readonly whyDelete = signal('');
  /** Whether the time is over for which responses are kept, and nothing holds them. */
  protected readonly mayDelete = computed(() => {
    if (!this.record.hasValue()) return false;
    const { may, retention } = this.record.value();
    const today = new Date().toISOString().slice(0, 10);
    const isOver = retention.keepUntil !== null && retention.keepUntil <= today;
    return may.keep && isOver && !retention.purged && retention.hold === null;
  });
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly exportWords = EXPORT_WORDS;
  protected readonly moment = moment;
  protected readonly day = day;
  protected readonly counted = counted;
  protected readonly size = fileSize;

  readonly #records = inject(Records);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const title = inject(PageTitle);
    effect(() =>
      title.show(...(this.errors().length > 0 ? [$localize`Error: ${this.heading()}:heading:`] : [this.heading()])),
    );
    this.#destroyed.onDestroy(() => clearTimeout(this.#timer));
  }

  protected archive(exportId: string): string {
    return API.recordArchive(this.tenderId(), exportId);
  }

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected check(): void {
    this.#send(this.#records.checkFiles(this.tenderId()), $localize`The files are being compared.`, 'check', LOOKS);
  }

  protected export(namesShown: boolean): void {
    this.#send(
      this.#records.export(this.tenderId(), namesShown),
      $localize`The record is being put together.`,
      'export',
      LOOKS,
    );
  }

  protected contracted(event: Event): void {
    event.preventDefault();
    const sent = this.#records.contracted(this.tenderId(), this.contractedOn(), this.whyOther().trim());
    this.#send(sent, $localize`The date of the contract is saved.`, 'contractedOn', 0, 'whyOther');
  }

  protected withdraw(event: Event): void {
    event.preventDefault();
    const sent = this.#records.withdrawContract(this.tenderId(), this.whyWithdrawn()).pipe(
      tap(() => {
        // The day is not to be recorded again by one press, and this form goes, and the focus with it.
        this.contractedOn.set('');
        document.getElementById('retention')?.focus();
      }),
    );
    this.#send(sent, $localize`The day of the contract is withdrawn.`, 'whyWithdrawn', 0, 'whyWithdrawn');
  }

  protected keepFor(event: Event): void {
    event.preventDefault();
    const sent = this.#records.keepFor(this.tenderId(), this.years().trim() === '' ? NaN : Number(this.years()));
    this.#send(sent, $localize`The rule is saved.`, 'years');
  }

  protected hold(event: Event, held: boolean): void {
    event.preventDefault();
    const { tenderId, reason } = this;
    const sent = held ? this.#records.release(tenderId(), reason()) : this.#records.hold(tenderId(), reason());
    this.#send(sent, held ? $localize`The hold is lifted.` : $localize`Everything is held.`, 'reason');
  }

  protected delete(event: Event): void {
    event.preventDefault();
    const sent = this.#records.purge(this.tenderId(), this.whyDelete());
    this.#send(sent, $localize`The content of the responses is deleted.`, 'whyDelete', 0, 'whyDelete');
  }

  #send(sent: Observable<unknown>, says: string, field: string, looks = 0, reason = 'reason'): void {
    this.errors.set([]);
    sent.pipe(takeUntilDestroyed(this.#destroyed)).subscribe({
      next: () => {
        this.#announcer.say(says);
        this.reason.set('');
        this.whyDelete.set('');
        this.whyOther.set('');
        this.whyWithdrawn.set('');
        this.record.reload();
        this.#lookAgain(looks);
      },
      error: (fault: unknown) => {
        const fields = { contractedOn: 'contractedOn', years: 'years', reason };
        this.errors.set(fieldErrors(problemOf(fault), fields, field));
      },
    });
  }

  #lookAgain(looks: number): void {
    clearTimeout(this.#timer);
    if (looks === 0) return;
    this.#timer = setTimeout(() => {
      this.record.reload();
      this.#lookAgain(looks - 1);
    }, LOOK_AGAIN);
  }
}
