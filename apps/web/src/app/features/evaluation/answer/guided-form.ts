import { Component, computed, inject, input, model, output } from '@angular/core';
import type { Band, Citation } from '@evenhand/shared/contracts';
import type { Step } from '@evenhand/shared/guide';
import { isBlank } from '@evenhand/shared/guide/values';
import { Announcer } from '../../../core/announcer.ts';
import { AnswerDesk } from './answer-desk.ts';
import { AnswersSoFar } from './answers-so-far.ts';
import type { Cited, Sought } from './cite-field.ts';
import { SaveStateLine } from './save-state.ts';
import { StepField, focusField } from './step-field.ts';

/** What the guide asks about. */
interface Asked {
  readonly title: string;
  readonly question: string;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** The guide's question in focus with its fields, and the ways on and back. What stands beside it is what it cites from. */
@Component({
  selector: 'app-guided-form',
  imports: [AnswersSoFar, SaveStateLine, StepField],
  templateUrl: './guided-form.html',
})
export class GuidedForm {
  readonly criterion = input.required<Asked>();
  readonly bands = input.required<readonly Band[]>();
  /** Name of the bidder whose answer it is. */
  readonly ownName = input('');
  /** Names of the other bidders, as the person sees them. */
  readonly otherNames = input<readonly string[]>([]);
  /** Undefined until the words are there. */
  readonly words = input.required<Cited | undefined>();
  readonly sought = model.required<Sought>();
  /** How often the words sought were found. */
  readonly finds = input.required<number>();
  readonly show = output<Citation>();
  /** The person went on and there is nothing more to ask. */
  readonly finished = output();

  protected readonly desk = inject(AnswerDesk);
  readonly #announcer = inject(Announcer);
  protected readonly question = computed(() => {
    const { title, question, parts } = this.criterion();
    return [title, question, ...parts.map((part) => part.title)];
  });
  protected readonly part = computed(() => {
    const id = this.desk.prompt()?.step.part;
    return this.criterion().parts.find((part) => part.id === id);
  });

  /** Saves, and goes to the next question of the guide, if there is one. */
  goOn(): void {
    const before = this.desk.prompt()?.step;
    this.desk.send({ type: 'next' });
    void this.desk.flush();
    const now = this.desk.prompt()?.step;
    if (now !== undefined && now.turn !== before?.turn) focusField(now);
    else this.finished.emit();
  }

  goTo(step: string): void {
    this.desk.send({ type: 'go', step });
    this.focus();
  }

  focus(): void {
    focusField(this.desk.prompt()?.step);
  }

  /** Cites what is selected or was found, for the part in focus, and goes on to the words beside it. */
  cite(): void {
    const step = this.desk.prompt()?.turn.find(({ field }) => field === 'passages') ?? this.#evidenceStep();
    const citation = this.words()?.citation();
    if (step === undefined || this.desk.state().closed) return;
    if (citation == null) {
      this.#announcer.say($localize`Select words in the document first, or type words to find.`);
      return;
    }
    const value = this.desk.state().values[step.id];
    const cited = value?.kind === 'passages' ? value.cited : [];
    const isThere = cited.some(
      ({ file, start, end }) => file === citation.file && start === citation.start && end === citation.end,
    );
    if (!isThere) this.desk.answer(step.id, { kind: 'passages', cited: [...cited, citation], nothingFound: false });
    document.getSelection()?.removeAllRanges();
    this.sought.set({ words: '', at: 0 });
    this.#announcer.say($localize`Cited: ${citation.quote}:quote:`);
    const beside = this.desk.prompt()?.turn.find(({ field }) => field === 'words');
    if (beside !== undefined && isBlank(this.desk.state().values[beside.id])) focusField(beside);
  }

  protected back(): void {
    this.desk.send({ type: 'back' });
    this.focus();
  }

  protected undo(): void {
    if (this.desk.undo() === null) return;
    this.#announcer.say($localize`Undone.`);
    this.focus();
  }

  #evidenceStep(): Step | undefined {
    const part = this.desk.prompt()?.step.part;
    const steps = this.desk.script().steps.filter(({ field }) => field === 'passages');
    return steps.find((step) => step.part === part) ?? (steps.length === 1 ? steps[0] : undefined);
  }
}
