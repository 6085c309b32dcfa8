import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { DepartureView } from '@evenhand/shared/contracts';
import { defer, type Observable } from 'rxjs';
import { Announcer } from '../../core/announcer.ts';
import { Moderation, readDepartures } from '../../core/api/moderation.ts';
import { SetupApi } from '../../core/api/setup.ts';
import { followModeration } from '../../core/progress/follow-moderation.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Successors } from './successors.ts';

const FIELDS = { who: 'departure-who', reason: 'departure-reason', whyOne: 'why-one' } as const;
const approveField = (personId: string) => `approve-${personId}`;
const backField = (personId: string) => `return-${personId}`;

/** Going on without an evaluator who will not come back: one asks, another lets it; taken back where they come after all. */
@Component({
  selector: 'app-departures',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, Radios, Successors, TextArea],
  templateUrl: './departures.page.html',
})
export class DeparturesPage {
  readonly tenderId = input.required<string>();

  protected readonly fields = FIELDS;
  protected readonly approveField = approveField;
  protected readonly backField = backField;
  protected readonly list = readDepartures(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.list.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Going on without an evaluator` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.list.hasValue() ? this.list.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
    { says: $localize`Moderation`, path: PATHS.moderation(this.tenderId()) },
  ]);
  protected readonly people = computed(() =>
    (this.list.hasValue() ? this.list.value().people : []).map(({ personId, name }) => ({
      value: personId,
      says: name,
    })),
  );
  protected readonly mayGoOnWithOne = computed(
    () => this.list.hasValue() && this.list.value().oneLeft && this.list.value().mayGoOnWithOne,
  );
  protected readonly whyOne = signal('');
  protected readonly who = signal('');
  protected readonly reason = signal('');
  /** Why somebody comes after all, by who it is. */
  protected readonly returns = signal<Readonly<Record<string, string>>>({});
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly busy = signal(false);
  protected readonly moment = moment;
  readonly #service = inject(Moderation);
  readonly #setup = inject(SetupApi);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  constructor() {
    const title = inject(PageTitle);
    const followed = computed(() => (this.list.hasValue() ? this.tenderId() : undefined));
    followModeration(followed, (event) => {
      if (event === null || event.itemId === null) this.list.reload();
    });
    effect(() => title.show(this.errors().length > 0 ? $localize`Error: ${this.heading()}:heading:` : this.heading()));
  }

  protected errorFor(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected ask(event: Event): void {
    event.preventDefault();
    const departure = { personId: this.who(), reason: this.reason().trim() };
    const faults = [
      ...(departure.personId === '' ? [{ says: $localize`Choose who will not come back.`, field: FIELDS.who }] : []),
      ...(departure.reason === ''
        ? [{ says: $localize`Write why they will not come back.`, field: FIELDS.reason }]
        : []),
    ];
    this.#send(
      faults,
      () => this.#service.depart(this.tenderId(), departure),
      FIELDS.who,
      $localize`Asked. Somebody else has to approve it.`,
      () => {
        this.who.set('');
        this.reason.set('');
      },
    );
  }

  protected approve({ personId, name }: DepartureView): void {
    this.#send(
      [],
      () => this.#service.approveDeparture(this.tenderId(), personId),
      approveField(personId),
      $localize`The panel goes on without ${name}:person:.`,
    );
  }

  protected comesBack({ personId, name }: DepartureView, event: Event): void {
    event.preventDefault();
    const field = backField(personId);
    const reason = (this.returns()[personId] ?? '').trim();
    const faults = reason === '' ? [{ says: $localize`Write why ${name}:person: takes part again.`, field }] : [];
    this.#send(
      faults,
      () => this.#service.returnToPanel(this.tenderId(), personId, reason),
      field,
      $localize`The panel hears ${name}:person: again.`,
      () => this.writeReturn(personId, ''),
    );
  }

  protected goOnWithOne(event: Event): void {
    event.preventDefault();
    const reason = this.whyOne().trim();
    this.#send(
      reason === '' ? [{ says: $localize`Write why one evaluator must do.`, field: FIELDS.whyOne }] : [],
      () => defer(() => this.#setup.goOnWithFewer(this.tenderId(), reason)),
      FIELDS.whyOne,
      $localize`Recorded. The evaluator who is left agrees these items with a chair who did not score them.`,
      () => this.whyOne.set(''),
    );
  }

  protected writeReturn(personId: string, words: string): void {
    this.returns.update((all) => ({ ...all, [personId]: words }));
  }

  /** `sent` clears what was sent; what was typed elsewhere on the page stays, as everything does after a refusal. */
  #send(
    faults: readonly FieldError[],
    work: () => Observable<unknown>,
    field: string,
    says: string,
    sent: () => void = () => undefined,
  ): void {
    this.errors.set(faults);
    if (faults.length > 0 || this.busy()) return;
    this.busy.set(true);
    work()
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => {
          this.busy.set(false);
          sent();
          this.#announcer.say(says);
          this.list.reload();
        },
        error: (fault: unknown) => {
          this.busy.set(false);
          const { detail, todo } = problemOf(fault);
          this.errors.set([{ says: `${detail} ${todo}`, field }]);
          this.list.reload();
        },
      });
  }
}
