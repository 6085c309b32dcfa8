import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { FrameworkDetailView, FrameworkDraft } from '@evenhand/shared/contracts';
import { Frameworks, readFramework } from '../../core/api/frameworks.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { day } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { STATE_WORDS, draftOf } from './framework-words.ts';

type Measure = FrameworkDraft['measures'][number];

/** One framework: its facts, its measures with their sources, and what may be done with it. */
@Component({
  selector: 'app-framework',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, Scroller, TextArea, TextField],
  templateUrl: './framework.page.html',
})
export class FrameworkPage {
  readonly id = input.required<string>();

  protected readonly states = STATE_WORDS;
  protected readonly day = day;
  protected readonly crumbs = [{ says: 'Frameworks', path: PATHS.frameworks }];
  protected readonly framework = readFramework(this.id);
  protected readonly problem = computed(() => {
    const fault = this.framework.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    if (problem !== null) return headingOf(problem);
    return this.framework.hasValue() ? this.framework.value().title : 'Framework';
  });
  protected readonly mayEdit = computed(() => this.#session.mayAnywhere('framework.edit'));
  /** The measure being edited, by its code; null while none is. */
  protected readonly edited = signal<Measure | null>(null);
  protected readonly copyTitle = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  readonly #session = inject(Session);
  readonly #frameworks = inject(Frameworks);
  readonly #router = inject(Router);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  protected poundsOf({ unitValues }: FrameworkDetailView, code: string): string {
    const value = unitValues.find((row) => row.code === code);
    return value === undefined ? '' : `£${value.pounds} for one ${value.unit}`;
  }

  protected edit({ source: _told, ...measure }: FrameworkDetailView['measures'][number]): void {
    this.edited.set(measure);
  }

  protected change(patch: Partial<Measure>): void {
    this.edited.update((measure) => (measure === null ? null : { ...measure, ...patch }));
  }

  protected async copy(event: Event): Promise<void> {
    event.preventDefault();
    await this.#try(async () => {
      const { id } = await this.#frameworks.copy(this.id(), this.copyTitle());
      await this.#router.navigateByUrl(PATHS.framework(id));
    });
  }

  protected async save(event: Event, framework: FrameworkDetailView, edited: Measure): Promise<void> {
    event.preventDefault();
    const draft = draftOf(framework);
    const measures = draft.measures.map((measure) => (measure.code === edited.code ? edited : measure));
    await this.#try(async () => {
      await this.#frameworks.save(framework.id, { ...draft, measures });
      this.edited.set(null);
      this.framework.reload();
    });
  }

  protected async issue(): Promise<void> {
    await this.#try(async () => {
      await this.#frameworks.issue(this.id());
      this.framework.reload();
    });
  }

  protected async nextVersion(): Promise<void> {
    await this.#try(async () => {
      const { id } = await this.#frameworks.nextVersion(this.id());
      await this.#router.navigateByUrl(PATHS.framework(id));
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.errors.set([]);
    try {
      await act();
    } catch (fault) {
      const { detail, todo, errors = [] } = problemOf(fault);
      this.errors.set(
        errors.length === 0
          ? [{ says: `${detail} ${todo}`, field: 'page' }]
          : errors.map(({ says }) => ({ says, field: 'page' })),
      );
    }
  }
}
