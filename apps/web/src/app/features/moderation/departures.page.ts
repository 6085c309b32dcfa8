import { Component, computed, effect, inject, input, signal } from '@angular/core';
import type { DepartureView } from '@evenhand/shared/contracts';
import { defer } from 'rxjs';
import { Moderation, readDepartures } from '../../core/api/moderation.ts';
import { SetupApi } from '../../core/api/setup.ts';
import { followModeration } from '../../core/progress/follow-moderation.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Successors } from './successors.ts';
import { tableActs } from './table-acts.ts';

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
  readonly #acts = tableActs(this.list);
  protected readonly errors = this.#acts.errors;
  protected readonly busy = this.#acts.busy;
  protected readonly errorFor = this.#acts.errorFor;
  protected readonly moment = moment;
  readonly #service = inject(Moderation);
  readonly #setup = inject(SetupApi);

  constructor() {
    const title = inject(PageTitle);
    const followed = computed(() => (this.list.hasValue() ? this.tenderId() : undefined));
    followModeration(followed, (event) => {
      if (event === null || event.itemId === null) this.list.reload();
    });
    effect(() => title.show(this.errors().length > 0 ? $localize`Error: ${this.heading()}:heading:` : this.heading()));
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
    this.#acts.act({
      faults,
      work: () => this.#service.depart(this.tenderId(), departure),
      field: FIELDS.who,
      says: $localize`Asked. Somebody else has to approve it.`,
      sent: () => {
        this.who.set('');
        this.reason.set('');
      },
    });
  }

  protected approve({ personId, name }: DepartureView): void {
    this.#acts.act({
      work: () => this.#service.approveDeparture(this.tenderId(), personId),
      field: approveField(personId),
      says: $localize`The panel goes on without ${name}:person:.`,
    });
  }

  protected comesBack({ personId, name }: DepartureView, event: Event): void {
    event.preventDefault();
    const field = backField(personId);
    const reason = (this.returns()[personId] ?? '').trim();
    const faults = reason === '' ? [{ says: $localize`Write why ${name}:person: takes part again.`, field }] : [];
    this.#acts.act({
      faults,
      work: () => this.#service.returnToPanel(this.tenderId(), personId, reason),
      field,
      says: $localize`The panel hears ${name}:person: again.`,
      sent: () => this.writeReturn(personId, ''),
    });
  }

  protected goOnWithOne(event: Event): void {
    event.preventDefault();
    const reason = this.whyOne().trim();
    this.#acts.act({
      faults: reason === '' ? [{ says: $localize`Write why one evaluator must do.`, field: FIELDS.whyOne }] : [],
      work: () => defer(() => this.#setup.goOnWithFewer(this.tenderId(), reason)),
      field: FIELDS.whyOne,
      says: $localize`Recorded. The evaluator who is left agrees these items with a chair who did not score them.`,
      sent: () => this.whyOne.set(''),
    });
  }

  protected writeReturn(personId: string, words: string): void {
    this.returns.update((all) => ({ ...all, [personId]: words }));
  }
}
