import { Component, DestroyRef, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Announcer } from '../../core/announcer.ts';
import { Disclosure, readDisclosureCard } from '../../core/api/disclosure.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { API, PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { counted } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

/** The disclosure card: what the service knows of its part in the tender, and what the authority has to say itself. */
@Component({
  selector: 'app-disclosure',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, TextArea],
  templateUrl: './disclosure.page.html',
})
export class DisclosurePage {
  readonly tenderId = input.required<string>();
  protected readonly asks = ({ name, service }: { readonly name: string; readonly service: string | null }) =>
    service === null
      ? $localize`What the authority says: ${name}:field:`
      : $localize`What the authority adds: ${name}:field:`;

  readonly #disclosure = inject(Disclosure);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);
  readonly #session = inject(Session);

  protected readonly card = readDisclosureCard(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.card.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Disclosure card` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.card.hasValue() ? this.card.value().title : $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    // Everybody in the tender reads the card, not everybody the record.
    ...(this.#session.may('record.read', this.tenderId())
      ? [{ says: $localize`Record`, path: PATHS.record(this.tenderId()) }]
      : []),
  ]);
  protected readonly table = computed(() => `${API.disclosureCard(this.tenderId())}/csv`);
  readonly #fields = computed(() =>
    this.card.hasValue() ? this.card.value().sections.flatMap(({ fields }) => fields) : [],
  );
  protected readonly open = computed(
    () => this.#fields().filter(({ service, authority }) => service === null && authority === null).length,
  );
  /** What the authority says, by field, as it is being written. */
  protected readonly words = linkedSignal(
    () => new Map(this.#fields().map(({ id, authority }): [string, string] => [id, authority ?? ''])),
  );
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly counted = counted;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.errors().length > 0 ? $localize`Error: ${this.heading()}:heading:` : this.heading()));
  }

  protected write(id: string, words: string): void {
    this.words.set(new Map(this.words()).set(id, words));
  }

  protected save(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    const changed = this.#fields()
      .map(({ id, authority }) => ({ id, before: authority ?? '', words: this.words().get(id)?.trim() ?? '' }))
      .filter(({ before, words }) => before !== words)
      .map(({ id, words }) => ({ id, words }));
    if (changed.length === 0) {
      this.#announcer.say($localize`Nothing was changed`);
      return;
    }
    this.busy.set(true);
    this.errors.set([]);
    this.#disclosure
      .write(this.tenderId(), changed)
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (card) => {
          this.busy.set(false);
          this.card.set(card);
          this.#announcer.say($localize`${counted(changed.length, 'field')}:length: saved`);
        },
        error: (fault: unknown) => {
          this.busy.set(false);
          const { detail, todo, errors = [] } = problemOf(fault);
          const [first] = changed;
          const at = (pointer: string) => changed[Number(/^\/fields\/(\d+)/.exec(pointer)?.[1])]?.id ?? first?.id ?? '';
          this.errors.set(
            errors.length === 0
              ? [{ says: `${detail} ${todo}`, field: first?.id ?? '' }]
              : errors.map(({ pointer, says }) => ({ says, field: at(pointer) })),
          );
        },
      });
  }

  protected fault(id: string): string {
    return this.errors().find(({ field }) => field === id)?.says ?? '';
  }
}
