import {
  Component,
  DestroyRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { TenderEndingView } from '@evenhand/shared/contracts';
import type { Observable } from 'rxjs';
import { TenderEnds, readTenderEnd } from '../../core/api/tender-end.ts';
import { Announcer } from '../../core/announcer.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { PHASE_WORDS } from '../../core/words.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { dateOf, day, listed, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

type Entry = TenderEndingView['entries'][number];

/** Ends a tender without an award, says to whom that was told, and takes it back while nobody knows. */
@Component({
  selector: 'app-tender-end',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, RouterLink, TextArea, TextField],
  templateUrl: './tender-end.page.html',
})
export class TenderEndPage {
  readonly tenderId = input.required<string>();

  readonly #ends = inject(TenderEnds);
  readonly #session = inject(Session);
  readonly #announcer = inject(Announcer);
  readonly #injector = inject(Injector);
  readonly #destroyed = inject(DestroyRef);

  protected readonly paths = PATHS;
  protected readonly phases = PHASE_WORDS;
  protected readonly day = day;
  protected readonly moment = moment;
  protected readonly listed = listed;
  protected readonly heading = headingOf;
  protected readonly steps: Readonly<Record<Entry['step'], string>> = {
    ended: $localize`Ended without an award`,
    told: $localize`Published or told`,
    'taken-back': $localize`The end was taken back`,
  };
  protected readonly toldLabels = {
    publish: $localize`Day on which the notice was published`,
    tell: $localize`Day on which those who tendered were told`,
  };
  protected readonly page = readTenderEnd(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.page.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.#session.inTender(this.tenderId())?.title ?? $localize`Tender`, path: PATHS.tender(this.tenderId()) },
  ]);
  protected readonly mayExport = computed(() => this.#session.may('record.export', this.tenderId()));

  protected readonly on = signal(dateOf(new Date()));
  protected readonly reason = signal('');
  protected readonly reference = signal('');
  readonly #told = computed(() => {
    const told = this.page.hasValue() ? this.page.value().entries.findLast(({ step }) => step === 'told') : undefined;
    return { on: told?.on ?? dateOf(new Date()), reference: told?.reference ?? '' };
  });
  protected readonly toldOn = linkedSignal(() => this.#told().on);
  protected readonly notice = linkedSignal(() => this.#told().reference);
  protected readonly toldReason = signal('');
  protected readonly backReason = signal('');

  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly fault = (field: string) => this.errors().find((error) => error.field === field)?.says ?? '';

  constructor() {
    const title = inject(PageTitle);
    effect(() =>
      title.show(this.errors().length > 0 ? $localize`Error: End without an award` : $localize`End without an award`),
    );
  }

  protected end(event: Event): void {
    const body = { on: this.on(), reason: this.reason(), reference: this.reference() };
    this.#send(event, this.#ends.end(this.tenderId(), body), 'reason', ENDED, {
      '/on': 'on',
      '/reference': 'reference',
    });
  }

  protected tell(event: Event): void {
    const body = { on: this.toldOn(), reference: orNull(this.notice()), reason: orNull(this.toldReason()) };
    this.#send(event, this.#ends.tell(this.tenderId(), body), 'told-on', RECORDED, {
      '/reference': 'notice',
      '/reason': 'told-reason',
    });
  }

  protected takeBack(event: Event): void {
    this.#send(event, this.#ends.takeBack(this.tenderId(), { reason: this.backReason() }), 'back-reason', TAKEN_BACK);
  }

  #send(
    event: Event,
    sending: Observable<TenderEndingView>,
    field: string,
    says: string,
    names: Readonly<Record<string, string>> = {},
  ): void {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    sending.pipe(takeUntilDestroyed(this.#destroyed)).subscribe({
      next: (page) => {
        this.busy.set(false);
        this.reason.set('');
        this.reference.set('');
        this.toldReason.set('');
        this.backReason.set('');
        this.page.set(page);
        this.#announcer.say(says);
        // The form that was sent may be gone.
        const focus = () => document.querySelector<HTMLElement>('h1')?.focus();
        afterNextRender(focus, { injector: this.#injector });
        // What everybody may do in the tender has changed.
        void this.#session.reload();
      },
      error: (fault: unknown) => {
        this.busy.set(false);
        const { detail, todo, errors = [] } = problemOf(fault);
        this.errors.set(
          errors.length === 0
            ? [{ says: `${detail} ${todo}`, field }]
            : errors.map((error) => ({ says: error.says, field: names[error.pointer] ?? field })),
        );
      },
    });
  }
}

const ENDED = $localize`The tender has ended without an award.`;
const RECORDED = $localize`Recorded.`;
const TAKEN_BACK = $localize`The end is taken back. The tender goes on.`;

function orNull(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}
