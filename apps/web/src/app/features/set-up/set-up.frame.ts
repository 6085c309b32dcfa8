import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PATHS } from '../../core/paths.ts';
import { headingOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { SetupDraft } from './setup-draft.ts';

/** The frame of every page of setting up: where it is, whether it can be shown, and whether it is saved. */
@Component({
  selector: 'app-set-up-frame',
  imports: [Breadcrumbs, Loading, ProblemView, RouterOutlet],
  providers: [SetupDraft],
  template: `
    <app-breadcrumbs [crumbs]="crumbs()" />
    @if (draft.problem(); as problem) {
      <h1 class="govuk-heading-l" tabindex="-1">{{ headingOf(problem) }}</h1>
      <app-problem
        [problem]="problem"
        [heading]="problem.title"
        [canRetry]="problem.status !== 404 && problem.status !== 403"
        (retry)="load()"
      />
    } @else if (draft.setup()) {
      <router-outlet />
      <p role="status" class="app-save-state">{{ draft.says() }}</p>
    } @else {
      <app-loading what="the draft" i18n-what />
    }
  `,
})
export class SetUpFrame {
  readonly tenderId = input.required<string>();

  protected readonly draft = inject(SetupDraft);
  protected readonly headingOf = headingOf;
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.draft.setup()?.details.title ?? $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Set up`, path: PATHS.setUp(this.tenderId()) },
  ]);

  constructor() {
    effect(() => this.load());
  }

  protected load(): void {
    void this.draft.load(this.tenderId());
  }
}
