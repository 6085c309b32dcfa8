import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { FrameworkDetailView, FrameworkDraft } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { Frameworks, readFramework } from '../../core/api/frameworks.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { day, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { FrameworkFacts } from './framework-facts.ts';
import { STATE_WORDS, draftOf, faultAtField, inForceInWords } from './framework-words.ts';
import { type EditedMeasure, measureIn, withMeasure, withoutMeasure } from './measure-changes.ts';
import { MeasureForm } from './measure-form.ts';
import { type Theme, hasMeasures, mayGo, withTheme, withoutTheme } from './theme-changes.ts';
import { ThemeForm } from './theme-form.ts';

/** What of a draft is being edited, under its code; the code is empty for a new one. */
interface Edited {
  readonly what: 'measure' | 'theme';
  readonly code: string;
}

/** One framework: its facts, its measures with their sources, and what may be done with it. */
@Component({
  selector: 'app-framework',
  imports: [
    Breadcrumbs,
    ErrorSummary,
    FrameworkFacts,
    Loading,
    MeasureForm,
    ProblemView,
    Scroller,
    TextField,
    ThemeForm,
  ],
  templateUrl: './framework.page.html',
})
export class FrameworkPage {
  readonly id = input.required<string>();
  protected readonly inForce = inForceInWords;

  protected readonly states = STATE_WORDS;
  protected readonly day = day;
  protected readonly moment = moment;
  protected readonly hasMeasures = hasMeasures;
  protected readonly mayGo = mayGo;
  protected readonly crumbs = [{ says: $localize`Frameworks`, path: PATHS.frameworks }];
  protected readonly framework = readFramework(this.id);
  protected readonly problem = computed(() => {
    const fault = this.framework.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    if (problem !== null) return headingOf(problem);
    return this.framework.hasValue() ? this.framework.value().title : $localize`Framework`;
  });
  protected readonly mayEdit = computed(() => this.#session.mayAnywhere('framework.edit'));
  protected readonly edited = signal<Edited | null>(null);
  /** The measure or theme that was removed last, until it is put back. */
  protected readonly removed = signal<{ code: string; back: (draft: FrameworkDraft) => FrameworkDraft } | null>(null);
  protected readonly copyTitle = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  readonly #session = inject(Session);
  readonly #frameworks = inject(Frameworks);
  readonly #announcer = inject(Announcer);
  readonly #router = inject(Router);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  protected poundsOf({ unitValues }: FrameworkDetailView, code: string): string {
    const value = unitValues.find((row) => row.code === code);
    return value === undefined ? '' : $localize`£${value.pounds}:pounds: for one ${value.unit}:unit:`;
  }

  protected async copy(event: Event): Promise<void> {
    event.preventDefault();
    await this.#try(async () => {
      const { id } = await this.#frameworks.copy(this.id(), this.copyTitle());
      await this.#router.navigateByUrl(PATHS.framework(id));
    });
  }

  protected edit(what: Edited['what'], code: string): void {
    this.edited.set({ what, code });
  }

  /** Takes a changed or a new measure into the draft. */
  protected async keep(framework: FrameworkDetailView, edited: EditedMeasure): Promise<void> {
    const { code } = edited.measure;
    if (this.edited()?.code === '' && framework.measures.some((measure) => measure.code === code)) {
      this.errors.set([
        { says: $localize`There is a measure ${code}:code: already. Choose another code.`, field: 'code' },
      ]);
      return;
    }
    await this.#save(framework, withMeasure(draftOf(framework), edited), () => this.edited.set(null));
  }

  protected async remove(framework: FrameworkDetailView, code: string): Promise<void> {
    const draft = draftOf(framework);
    const gone = measureIn(draft, code);
    await this.#save(framework, withoutMeasure(draft, code), () => {
      if (this.edited()?.code === code) this.edited.set(null);
      this.removed.set(gone && { code, back: (now) => withMeasure(now, gone) });
    });
  }

  /** Takes a renamed or a new theme into the draft. */
  protected async keepTheme(framework: FrameworkDetailView, theme: Theme): Promise<void> {
    const fault = this.edited()?.code === '' ? newThemeFault(framework, theme.id) : '';
    if (fault !== '') this.errors.set([{ says: fault, field: 'themeCode' }]);
    else await this.#save(framework, withTheme(draftOf(framework), theme), () => this.edited.set(null));
  }

  protected async removeTheme(framework: FrameworkDetailView, theme: Theme): Promise<void> {
    await this.#save(framework, withoutTheme(draftOf(framework), theme.id), () => {
      if (this.edited()?.code === theme.id) this.edited.set(null);
      this.removed.set({ code: theme.id, back: (now) => withTheme(now, theme) });
    });
  }

  /** Puts back what was removed last, a measure with its unit value. */
  protected async putBack(framework: FrameworkDetailView): Promise<void> {
    const back = this.removed()?.back;
    if (back) await this.#save(framework, back(draftOf(framework)), () => this.removed.set(null));
  }

  protected async keepFacts(framework: FrameworkDetailView, facts: Partial<FrameworkDraft>): Promise<void> {
    await this.#save(framework, { ...draftOf(framework), ...facts }, () => undefined);
  }

  protected async issue({ id, revision }: FrameworkDetailView): Promise<void> {
    await this.#try(async () => {
      this.framework.set(await this.#frameworks.issue(id, revision));
    });
  }

  protected async nextVersion(): Promise<void> {
    await this.#try(async () => {
      const { id } = await this.#frameworks.nextVersion(this.id());
      await this.#router.navigateByUrl(PATHS.framework(id));
    });
  }

  /** Saves the draft; what had the focus may be gone from the screen then, so the heading takes it. */
  async #save({ id, revision }: FrameworkDetailView, draft: FrameworkDraft, then: () => void): Promise<void> {
    await this.#try(async () => {
      this.framework.set(await this.#frameworks.save(id, { ...draft, revision }));
      then();
      document.getElementById('page')?.focus();
      this.#announcer.say($localize`Saved.`);
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.errors.set([]);
    try {
      await act();
    } catch (fault) {
      const { code, detail, todo, errors = [] } = problemOf(fault);
      if (code === 'framework.outdated') await this.#showTheirs();
      this.errors.set(errors.length === 0 ? [{ says: `${detail} ${todo}`, field: 'page' }] : errors.map(faultAtField));
    }
  }
  /** Shows what others have saved; what is typed stays in the forms, which say where theirs differs. */
  async #showTheirs(): Promise<void> {
    const theirs = await this.#frameworks.load(this.id()).catch(() => null);
    if (theirs !== null) this.framework.set(theirs);
  }
}

function newThemeFault({ themes }: FrameworkDetailView, code: string): string {
  if (code === '') return $localize`Write a code for the theme.`;
  return themes.some(({ id }) => id === code)
    ? $localize`There is a theme ${code}:code: already. Choose another code.`
    : '';
}
