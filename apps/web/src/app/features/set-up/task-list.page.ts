import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SetupPage, SetupView } from '@evenhand/shared/contracts';
import { PATHS } from '../../core/paths.ts';
import { counted } from '../../ui/figures.ts';
import { SetupDraft } from './setup-draft.ts';
import { PAGE_TITLES, STATE_TAGS, TASK_GROUPS } from './words.ts';

/** Everything that setting up a tender takes, with how far each part is. */
@Component({
  selector: 'app-task-list',
  imports: [RouterLink],
  template: `
    @if (draft.setup(); as setup) {
      <span class="govuk-caption-l">{{ setup.reference }}</span>
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Set up the tender</h1>
      <div class="app-measure">
        <p class="govuk-inset-text">{{ setup.editableSays }}</p>
        <p class="govuk-body">{{ outlook(setup) }}</p>
        @for (group of groups; track group.title) {
          <h2 class="govuk-heading-m">{{ group.title }}</h2>
          <ul class="govuk-task-list">
            @for (page of group.pages; track page) {
              @let task = taskOf(setup, page);
              <li class="govuk-task-list__item govuk-task-list__item--with-link">
                <div class="govuk-task-list__name-and-hint">
                  <a
                    class="govuk-link govuk-task-list__link"
                    [routerLink]="pathOf(setup, page)"
                    [attr.aria-describedby]="page + '-status'"
                    >{{ titles[page] }}</a
                  >
                  <div class="govuk-task-list__hint">{{ task.says }}</div>
                </div>
                <div class="govuk-task-list__status" [id]="page + '-status'">
                  <strong class="govuk-tag" [class]="tags[task.state].colour">{{ tags[task.state].words }}</strong>
                </div>
              </li>
            }
          </ul>
        }
        <h2 class="govuk-heading-m" i18n>Check and publish</h2>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" [routerLink]="paths.setUpPage(setup.tenderId, 'lock')">{{ lockWords(setup) }}</a>
          </li>
          <li>
            <a class="govuk-link" [routerLink]="paths.readiness(setup.tenderId)" i18n>See whether scoring can open</a>
          </li>
          <li>
            <a class="govuk-link" [routerLink]="paths.setUpPage(setup.tenderId, 'files')" i18n>Import and export</a>
          </li>
        </ul>
      </div>
    }
  `,
})
export class TaskListPage {
  protected readonly draft = inject(SetupDraft);
  protected readonly paths = PATHS;
  protected readonly groups = TASK_GROUPS;
  protected readonly titles = PAGE_TITLES;
  protected readonly tags = STATE_TAGS;
  readonly #tasks = computed(() => new Map((this.draft.setup()?.pages ?? []).map((task) => [task.page, task])));

  protected taskOf(_setup: SetupView, page: SetupPage) {
    return this.#tasks().get(page) ?? { page, state: 'optional' as const, says: '' };
  }

  protected pathOf({ tenderId }: SetupView, page: SetupPage): string {
    return page === 'people' ? PATHS.below(tenderId, 'people') : PATHS.setUpPage(tenderId, page);
  }

  protected outlook({ faults, findings, publishedVersion }: SetupView): string {
    const wording =
      findings.length === 0
        ? ''
        : $localize` ${counted(findings.length, 'place')}:length: in the wording are worth a look.`;
    if (faults.length > 0)
      return $localize`${counted(faults.length, 'point')}:length: to put right before the set can be locked.${wording}:wording:`;
    return publishedVersion === null
      ? $localize`Nothing is missing; the set can be locked.${wording}:wording:`
      : $localize`Nothing is missing.${wording}:wording:`;
  }

  protected lockWords({ editable, publishedVersion }: SetupView): string {
    if (editable)
      return publishedVersion === null
        ? $localize`Check and lock the published set`
        : $localize`Check and lock the new version`;
    return $localize`See the published set, or change it`;
  }
}
