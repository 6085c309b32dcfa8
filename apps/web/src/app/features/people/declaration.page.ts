import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { People, readOwnDeclaration } from '../../core/api/people.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { asDeclaration, type Entered, gaps, NOTHING_ENTERED, PROMISE, radioId, wordsId } from './declaration-form.ts';

const CHOICES = [
  { value: 'no', says: $localize`No` },
  { value: 'yes', says: $localize`Yes` },
  { value: 'not-sure', says: $localize`Not sure` },
];

/** Asks a person about interests in the bidders of a tender. Until it is answered no bid opens. */
@Component({
  selector: 'app-declaration',
  imports: [ErrorSummary, Loading, ProblemView, Radios, RouterLink, TextArea],
  templateUrl: './declaration.page.html',
})
export class DeclarationPage {
  readonly tenderId = input.required<string>();
  protected readonly withSubcontractors = (names: readonly string[]) =>
    names.length === 0 ? '' : $localize`With subcontractors: ${names.join(', ')}:names:`;

  readonly #people = inject(People);
  readonly #session = inject(Session);
  readonly #title = inject(PageTitle);
  protected readonly paths = PATHS;
  protected readonly choices = CHOICES;
  protected readonly promise = PROMISE;
  protected readonly radioId = radioId;
  protected readonly wordsId = wordsId;

  protected readonly asked = readOwnDeclaration(this.tenderId);
  protected readonly tenderTitle = computed(() => this.#session.inTender(this.tenderId())?.title ?? '');
  protected readonly problem = computed(() => {
    const fault = this.asked.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly entered = linkedSignal<readonly Entered[]>(() =>
    this.asked.hasValue() ? this.asked.value().bidders.map(() => NOTHING_ENTERED) : [],
  );
  protected readonly promised = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly refused = signal<ProblemDetails | null>(null);
  protected readonly again = signal(false);
  protected readonly busy = signal(false);

  constructor() {
    effect(() =>
      this.#title.show(
        this.errors().length > 0 ? $localize`Error: Declaration of interests` : $localize`Declaration of interests`,
      ),
    );
  }

  protected enter(at: number, change: Partial<Entered>): void {
    this.entered.update((all) => all.map((each, index) => (index === at ? { ...each, ...change } : each)));
  }

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || !this.asked.hasValue()) return;
    const asked = this.asked.value();
    const errors = gaps(asked, this.entered(), this.promised());
    // A new list each time: the summary takes the focus again.
    this.errors.set([]);
    this.refused.set(null);
    if (errors.length > 0) {
      queueMicrotask(() => this.errors.set(errors));
      return;
    }
    this.busy.set(true);
    try {
      const now = await this.#people.declare(this.tenderId(), asDeclaration(asked, this.entered()));
      await this.#session.reload();
      this.again.set(false);
      this.asked.set(now);
    } catch (fault) {
      this.refused.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }
}
