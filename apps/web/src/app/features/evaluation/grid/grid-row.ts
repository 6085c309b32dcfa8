import {
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Band, ScoredCriterionView } from '@evenhand/shared/contracts';
import { evaluationScript } from '@evenhand/shared/guide/evaluation-script';
import { STEP } from '@evenhand/shared/guide/evaluation-steps';
import { asked, missingFrom } from '@evenhand/shared/guide/guide';
import { chosenAt, wordsAt } from '@evenhand/shared/guide/values';
import { counted } from '../../../ui/figures.ts';
import { Announcer } from '../../../core/announcer.ts';
import { Scoring } from '../../../core/api/scoring.ts';
import { AnswerDesk } from '../answer/answer-desk.ts';
import { StepField } from '../answer/step-field.ts';
import { AnswerStore } from '../answer/answer-store.ts';
import { PATHS } from '../../../core/paths.ts';
import { NOT_SAVED, SAVE_WORDS, STATE_WORDS } from '../words.ts';
import type { PastedRow } from './pasted-rows.ts';
import { GUIDE_TEXTS } from '../guide-texts.ts';

/** One answer as rows of a table: the same answers as in the guided view, all at once, and its lock. */
@Component({
  selector: '[app-grid-row]',
  imports: [RouterLink, StepField],
  providers: [AnswerDesk, { provide: AnswerStore, useExisting: Scoring }],
  templateUrl: './grid-row.html',
  host: { '(focusout)': 'desk.flush()', '(paste)': 'paste($event)' },
})
export class GridRow {
  readonly tenderId = input.required<string>();
  readonly responseId = input.required<string>();
  readonly criterion = input.required<ScoredCriterionView>();
  readonly bands = input.required<readonly Band[]>();
  /** What the row is called: the question of a bid, or the bidder of a question. */
  readonly name = input.required<string>();
  readonly bidder = input.required<string>();
  /** Names of the other bidders. */
  readonly others = input.required<readonly string[]>();
  protected readonly markLabel = (name: string) => $localize`Mark: ${name}:name:`;
  readonly pasted = output<string>();

  protected readonly paths = PATHS;
  protected readonly states = STATE_WORDS;
  protected readonly counted = counted;
  readonly desk = inject(AnswerDesk);
  readonly #announcer = inject(Announcer);
  protected readonly fields = [
    { step: STEP.decisive, says: $localize`What decided` },
    { step: STEP.notAbove, says: $localize`Why not above` },
    { step: STEP.notBelow, says: $localize`Why not below` },
  ] as const;
  protected readonly mark = computed(() => chosenAt(this.desk.state().values, STEP.mark) ?? '');
  protected readonly missing = computed(() => missingFrom(this.desk.script(), this.desk.state().values).length);
  protected readonly passages = computed(
    () =>
      Object.values(this.desk.state().values).flatMap((value) => (value.kind === 'passages' ? value.cited : [])).length,
  );
  /** Where another mark than the one held needs its cause, the guided view asks for it. */
  protected readonly canLock = computed(() => {
    const view = this.desk.view();
    const held = view?.machine.heldMark ?? null;
    const isOpen = view !== null && !this.desk.state().closed;
    return isOpen && this.missing() === 0 && (held === null || held === this.mark());
  });
  protected readonly refusal = signal('');
  protected readonly answerLink = viewChild<ElementRef<HTMLElement>>('answerLink');
  protected readonly opened = signal(false);
  protected readonly question = computed(() => {
    const { title, question, parts } = this.criterion();
    return [title, question, ...parts.map((part) => part.title)];
  });
  /** What the guide asks besides the columns, part by part. */
  protected readonly more = computed(() => {
    const columns: readonly string[] = [STEP.mark, ...this.fields.map(({ step }) => step)];
    const steps = asked(this.desk.script(), this.desk.state().values).filter(({ id }) => !columns.includes(id));
    return [...new Set(steps.map(({ part }) => part))].map((part) => ({
      part,
      title: this.criterion().parts.find(({ id }) => id === part)?.title ?? '',
      steps: steps.filter((step) => step.part === part),
    }));
  });
  protected readonly save = computed(() => SAVE_WORDS[this.desk.saving()](''));

  constructor() {
    effect(() => {
      const place = { tenderId: this.tenderId(), responseId: this.responseId(), criterionId: this.criterion().id };
      const script = evaluationScript({ ...this.criterion(), bands: this.bands() }, GUIDE_TEXTS);
      untracked(() => void this.desk.open(place, script, undefined));
    });
  }

  /** Takes a pasted line in; what the line leaves empty stays as it is. */
  take({ mark, decisive, notAbove, notBelow }: PastedRow): void {
    if (mark !== '') this.desk.answer(STEP.mark, { kind: 'choice', chosen: mark });
    const words = [
      [STEP.decisive, decisive],
      [STEP.notAbove, notAbove],
      [STEP.notBelow, notBelow],
    ] as const;
    for (const [step, text] of words) if (text !== '') this.desk.answer(step, { kind: 'words', words: text });
  }

  protected async lock(): Promise<void> {
    const isLocked = await this.desk.lock();
    this.refusal.set(isLocked ? '' : (this.desk.problem()?.detail ?? NOT_SAVED));
    if (!isLocked) return;
    this.#announcer.say($localize`Your score is locked.`);
    // The button goes with the lock.
    this.answerLink()?.nativeElement.focus();
  }

  protected text(step: string): string {
    return wordsAt(this.desk.state().values, step);
  }

  protected write(step: string, target: EventTarget | null): void {
    if (target instanceof HTMLTextAreaElement) this.desk.answer(step, { kind: 'words', words: target.value });
  }

  protected choose(target: EventTarget | null): void {
    if (!(target instanceof HTMLSelectElement)) return;
    this.desk.answer(STEP.mark, { kind: 'choice', chosen: target.value === '' ? null : target.value });
  }

  protected paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/\t|\n[^\n]/.test(text)) return;
    event.preventDefault();
    this.pasted.emit(text);
  }
}
