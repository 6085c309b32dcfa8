import { Component, computed, inject, input } from '@angular/core';
import type { GuideValues, PracticeWorkView } from '@evenhand/shared/contracts';
import { partsOf } from '@evenhand/shared/guide/evaluation-steps';
import { AnswerDesk } from '../answer/answer-desk.ts';
import { besideKey, markBesideKey } from './against-key.ts';

/** A practice that is done beside the worked key: sub-criterion by sub-criterion, with the words that were missed. */
@Component({
  selector: 'app-beside-key',
  template: `
    <section aria-labelledby="beside-heading">
      <h2 class="govuk-heading-m" id="beside-heading" i18n>Your practice beside the key</h2>
      <p class="govuk-body">{{ mark() }}</p>
      @for (one of compared(); track one.part) {
        <h3 class="govuk-heading-s">{{ titleOf(one.part) }}</h3>
        @if (one.missed.length > 0) {
          <p class="govuk-body" i18n>The key cites words that you did not:</p>
          <ul class="govuk-list govuk-list--bullet">
            @for (quote of one.missed; track $index) {
              <li>“{{ quote }}”</li>
            }
          </ul>
        }
        <div class="app-versions">
          @for (row of one.rows; track row.id) {
            <h4 class="govuk-heading-s app-versions__asks">{{ row.asks }}</h4>
            <p class="govuk-body app-versions__one"><strong i18n>You</strong> {{ row.own || nothing }}</p>
            <p class="govuk-body app-versions__one"><strong i18n>The key</strong> {{ row.key || nothing }}</p>
          }
        </div>
      }
    </section>
  `,
})
export class BesideKey {
  readonly work = input.required<PracticeWorkView>();
  readonly key = input.required<GuideValues>();
  protected readonly nothing = $localize`Nothing`;
  readonly #desk = inject(AnswerDesk);

  readonly #own = computed(() => this.#desk.state().values);
  protected readonly compared = computed(() => besideKey(this.#desk.script(), this.#own(), this.key()));
  protected readonly mark = computed(() => markBesideKey(this.#own(), this.key()));

  protected titleOf(part: string | null): string {
    if (part === null) return $localize`The mark and its reasons`;
    return partsOf(this.work().criterion).find(({ id }) => id === part)?.title ?? part;
  }
}
