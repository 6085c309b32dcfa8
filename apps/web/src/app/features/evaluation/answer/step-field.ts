import { Component, type ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import type { Band, Citation, StepValue } from '@evenhand/shared/contracts';
import type { Step } from '@evenhand/shared/guide';
import type { LintContext } from '@evenhand/shared/lints';
import { ReasonWarnings } from '../../../core/lints/reason-warnings.ts';
import { WORDS } from '../words.ts';
import { AnswerDesk } from './answer-desk.ts';
import { CiteField, type Sought } from './cite-field.ts';
import { CitedChip } from './cited-chip.ts';

/** Thin and generic words are asked about by the guide itself. */
const PROBED = ['thin', 'generic'] as const;

/** Id of the field of a step. */
export function fieldOf(step: string): string {
  return `step-${step.replace(/[^\w-]/g, '_')}`;
}

/** Moves the focus to the field of a step, once it is on the page. */
export function focusField(step: Step | undefined): void {
  if (step !== undefined) setTimeout(() => document.getElementById(fieldOf(step.id))?.focus());
}

/** One question of the guide with the field for its answer: native controls, nothing chosen before the person chooses. */
@Component({
  selector: 'app-step-field',
  imports: [CiteField, CitedChip, ReasonWarnings],
  templateUrl: './step-field.html',
})
export class StepField {
  readonly step = input.required<Step>();
  readonly bands = input.required<readonly Band[]>();
  readonly question = input.required<readonly string[]>();
  readonly ownName = input('');
  /** Names of the other bidders, as the person sees them: a reason that names one compares. */
  readonly otherNames = input<readonly string[]>([]);
  /** Before the ids of the fields, where several answers stand on one page. */
  readonly within = input('');
  /** Whether the words of the answer stand beside it, so that they can be cited. */
  readonly citable = input(true);
  /** Words sought in the document, and how often they stand there. */
  readonly sought = input<Sought>({ words: '', at: 0 });
  readonly finds = input(0);
  readonly seek = output<Sought>();
  readonly cite = output();
  readonly show = output<Citation>();
  /** A choice was typed as its number: the answer is given and the next question may follow. */
  readonly chosenByKey = output();

  protected readonly words = WORDS;
  protected readonly desk = inject(AnswerDesk);
  protected readonly probed = PROBED;
  protected readonly value = computed((): StepValue | undefined => this.desk.state().values[this.step().id]);
  protected readonly text = computed(() => {
    const value = this.value();
    return value?.kind === 'words' ? value.words : '';
  });
  protected readonly chosen = computed(() => {
    const value = this.value();
    return value?.kind === 'choice' ? value.chosen : null;
  });
  protected readonly passages = computed(() => {
    const value = this.value();
    return value?.kind === 'passages' ? value : { kind: 'passages' as const, cited: [], nothingFound: false };
  });
  protected readonly asks = computed(() => this.step().asks(this.desk.state().values));
  protected readonly hint = computed(() => this.step().hint(this.desk.state().values));
  protected readonly probe = computed(() => this.step().probe(this.desk.state().values));
  protected readonly id = computed(() => this.within() + fieldOf(this.step().id));
  protected readonly closed = computed(() => this.desk.state().closed);
  /** Promises are the bidder's words in short, and no reason. */
  protected readonly isReason = computed(() => this.step().field === 'words' && !this.step().id.startsWith('promise'));
  protected readonly read = computed((): LintContext => {
    const mark = this.desk.state().values['mark'];
    return {
      bands: this.bands(),
      question: this.question(),
      mark: mark?.kind === 'choice' ? mark.chosen : null,
      bidders: { own: [this.ownName()], others: this.otherNames() },
    };
  });
  protected readonly described = computed(() =>
    [this.hint() === '' ? '' : `${this.id()}-hint`, `${this.id()}-more`].join(' ').trim(),
  );

  protected readonly area = viewChild<ElementRef<HTMLTextAreaElement>>('area');

  protected write(target: EventTarget | null): void {
    if (!(target instanceof HTMLTextAreaElement)) return;
    this.desk.answer(this.step().id, { kind: 'words', words: target.value }, target.selectionStart);
  }

  protected choose(value: string): void {
    this.desk.answer(this.step().id, { kind: 'choice', chosen: value });
  }

  /** A digit typed on the radios chooses the mark that it writes, or the choice at that place. */
  protected typed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key) || this.closed()) return;
    const { choices } = this.step();
    const byValue = choices.find(({ value }) => value === event.key);
    const isMark = choices.every(({ value }) => /^-?[\d.]+$/.test(value));
    const chosen = isMark ? byValue : choices[Number(event.key) - 1];
    if (chosen === undefined) return;
    event.preventDefault();
    this.choose(chosen.value);
    this.chosenByKey.emit();
  }

  protected remove(at: number): void {
    const { cited, nothingFound } = this.passages();
    this.#passages(
      cited.filter((_, place) => place !== at),
      nothingFound,
    );
  }

  protected nothing(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement) this.#passages([], target.checked);
  }

  #passages(cited: readonly Citation[], nothingFound: boolean): void {
    this.desk.answer(this.step().id, { kind: 'passages', cited: [...cited], nothingFound });
  }
}
