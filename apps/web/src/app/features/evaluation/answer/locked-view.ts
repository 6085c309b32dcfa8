import { Component, computed, inject, input, model, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Band, Citation, EvaluationUnlock, MachineRevealView } from '@evenhand/shared/contracts';
import { bandWords } from '@evenhand/shared/guide/scale';
import { chosenAt } from '@evenhand/shared/guide/values';
import { AdviserFindings } from '../../../core/adviser/adviser-findings.ts';
import { MachineReveal } from '../../../core/api/machine-reveal.ts';
import type { AnswerPlace } from '../../../core/api/scoring.ts';
import { PATHS } from '../../../core/paths.ts';
import { problemOf } from '../../../core/problems/problem.ts';
import { moment } from '../../../ui/figures.ts';
import { AnswerDesk } from './answer-desk.ts';
import { AnswersSoFar } from './answers-so-far.ts';
import { ChangeCause } from './change-cause.ts';
import type { Cited, Sought } from './cite-field.ts';

/** A score that is closed: what was given, how to take the lock back, and the machine's view where the tender opens it. */
@Component({
  selector: 'app-locked',
  imports: [AdviserFindings, AnswersSoFar, ChangeCause, RouterLink],
  templateUrl: './locked-view.html',
})
export class LockedView {
  readonly place = input.required<AnswerPlace>();
  readonly bands = input.required<readonly Band[]>();
  /** Undefined until the words of the answer are there. */
  readonly pane = input.required<Cited | undefined>();
  readonly sought = model.required<Sought>();
  /** How often the words sought were found. */
  readonly finds = input.required<number>();
  readonly show = output<Citation>();

  protected readonly paths = PATHS;
  protected readonly desk = inject(AnswerDesk);
  readonly #reveal = inject(MachineReveal);
  protected readonly moment = moment;
  protected readonly mark = computed(() => {
    const mark = chosenAt(this.desk.state().values, 'mark');
    const band = this.bands().find((one) => one.mark === mark);
    return band === undefined ? (mark ?? '') : bandWords(band);
  });
  protected readonly isSubmitted = computed(() => this.desk.view()?.state === 'submitted');
  protected readonly cited = computed((): readonly Citation[] =>
    Object.values(this.desk.state().values).flatMap((value) => (value.kind === 'passages' ? value.cited : [])),
  );
  protected readonly cause = viewChild(ChangeCause);
  /** What the service said against taking the lock back, and against showing the machine's view. */
  protected readonly refusal = signal('');
  protected readonly notShown = signal('');
  protected readonly machine = signal<MachineRevealView | null>(null);
  protected readonly seen = computed(() => this.machine() !== null || this.desk.view()?.machine.seenAt != null);

  /** Cites what is selected or was found as the cause of a change. */
  cite(): void {
    this.cause()?.cite();
  }

  protected reveal(): void {
    this.notShown.set('');
    this.#reveal.of(this.place()).subscribe({
      next: (view) => this.machine.set(view),
      error: (fault: unknown) => this.notShown.set(problemOf(fault).detail),
    });
  }

  protected async unlock({ reason, citation }: EvaluationUnlock): Promise<void> {
    this.refusal.set('');
    if (!(await this.desk.unlock(reason, citation))) this.refusal.set(this.desk.problem()?.detail ?? '');
  }
}
