import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnRightsView } from '@evenhand/shared/contracts';
import { readModeration } from '../../core/api/moderation.ts';
import { readScoring } from '../../core/api/scoring.ts';
import { readProgress } from '../../core/api/setup.ts';
import { countsOf, mayScoreLate, openScoresTask, panelTask, plainTask, progressTask, scoringTask } from './tasks.ts';

/** What a person has to do next in one tender, and how far it is. */
@Component({
  selector: 'app-tender-task',
  imports: [RouterLink],
  template: `
    @for (task of tasks(); track task.path) {
      <p class="govuk-body">
        <a class="govuk-link" [routerLink]="task.path"
          >{{ task.says }}<span class="govuk-visually-hidden" i18n> in {{ tender().title }}</span></a
        >
        @if (task.tag; as tag) {
          &ngsp;<strong class="govuk-tag app-tag" [class]="tag.colour">{{ tag.says }}</strong>
        }
        <span class="app-line app-quiet">{{ task.count }}</span>
      </p>
    }
  `,
})
export class TenderTask {
  readonly tender = input.required<OwnRightsView>();

  readonly #counts = computed(() => countsOf(this.tender()));
  readonly #scoring = readScoring(() =>
    this.#counts() === 'scoring' || mayScoreLate(this.tender()) ? this.tender().tenderId : undefined,
  );
  readonly #panel = readModeration(() => (this.#counts() === 'panel' ? this.tender().tenderId : undefined));
  readonly #progress = readProgress(() => (this.#counts() === 'progress' ? this.tender().tenderId : undefined));
  /** Null while the counts are being fetched and where they cannot be: the way there is the same. */
  readonly #main = computed(() => {
    if (this.#counts() === 'scoring' && this.#scoring.hasValue()) return scoringTask(this.#scoring.value());
    if (this.#panel.hasValue()) return panelTask(this.#panel.value());
    if (this.#progress.hasValue()) return progressTask(this.tender(), this.#progress.value());
    return plainTask(this.tender());
  });
  /** While the panel sits, scores that are still asked of the person come before it. */
  protected readonly tasks = computed(() => {
    const late = mayScoreLate(this.tender()) && this.#scoring.hasValue() ? openScoresTask(this.#scoring.value()) : null;
    return [late, this.#main()].filter((task) => task !== null);
  });
}
