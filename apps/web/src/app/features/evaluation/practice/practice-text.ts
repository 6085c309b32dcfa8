import { Component, type ElementRef, computed, effect, input, model, output, viewChild } from '@angular/core';
import type { Citation, FileTextView } from '@evenhand/shared/contracts';
import { citationOfSelection, findAll, sentenceAround } from '../../../core/evidence/cite.ts';
import { FindBar } from '../../../core/evidence/find-bar.ts';
import { evidenceOf } from '../../../core/evidence/passage.ts';
import { TextView } from '../../../core/evidence/text/text-view.ts';

/** The text of a practice answer beside the form, to find words in and to cite from, as the evidence of a bid is. */
@Component({
  selector: 'app-practice-text',
  imports: [FindBar, TextView],
  template: `
    <section #section class="app-evidence" id="evidence" tabindex="-1" aria-labelledby="evidence-heading">
      <div class="app-evidence__head">
        <h2 class="govuk-heading-s app-evidence__heading" id="evidence-heading">
          <span class="govuk-visually-hidden" i18n>Practice answer: </span>{{ text().name }}
        </h2>
      </div>
      <app-find-bar [(words)]="find" [(at)]="findAt" [count]="places()" />
      <app-text-view class="app-evidence__document" [text]="text()" [chosen]="shown()" [others]="others()" />
    </section>
  `,
})
export class PracticeText {
  readonly text = input.required<FileTextView>();
  /** What was cited so far. */
  readonly cited = input.required<readonly Citation[]>();
  /** The citation that was asked for; words that are sought come before it. */
  readonly asked = input<Citation | null>(null);
  readonly find = model('');
  readonly findAt = model(0);
  readonly finds = output<number>();

  readonly #found = computed(() => findAll(this.text(), this.find()));
  readonly #shownFind = computed(() => {
    const found = this.#found();
    return found[found.length === 0 ? 0 : this.findAt() % found.length];
  });
  protected readonly places = computed(() => this.#found().length);
  protected readonly shown = computed(() => {
    const one = this.#shownFind() ?? this.asked();
    return one === null ? undefined : evidenceOf(one);
  });
  protected readonly others = computed(() => this.cited().map(evidenceOf));
  protected readonly section = viewChild.required<ElementRef<HTMLElement>>('section');

  constructor() {
    effect(() => this.finds.emit(this.places()));
  }

  /** What is cited now: the words selected in the text, or the sentence around the words found. */
  citation(): Citation | null {
    const selected = citationOfSelection(this.section().nativeElement, this.text());
    const found = this.#shownFind();
    return selected ?? (found === undefined ? null : sentenceAround(this.text(), found));
  }
}
