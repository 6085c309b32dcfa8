import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Band, Citation, MachineRevealView } from '@evenhand/shared/contracts';
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

/** A score that is closed: what was given, how to take the lock back, and the machine's view where the tender opens it. */
@Component({
  selector: 'app-locked',
  imports: [AdviserFindings, AnswersSoFar, RouterLink],
  templateUrl: './locked-view.html',
})
export class LockedView {
  readonly place = input.required<AnswerPlace>();
  readonly bands = input.required<readonly Band[]>();
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
  protected readonly reason = signal('');
  protected readonly because = signal<Citation | null>(null);
  protected readonly error = signal('');
  protected readonly machine = signal<MachineRevealView | null>(null);
  protected readonly seen = computed(() => this.machine() !== null || this.desk.view()?.machine.seenAt != null);

  protected write(target: EventTarget | null): void {
    if (target instanceof HTMLTextAreaElement) this.reason.set(target.value);
  }

  protected choose(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement) this.because.set(this.cited()[Number(target.value)] ?? null);
  }

  protected reveal(): void {
    this.#reveal.of(this.place()).subscribe({
      next: (view) => this.machine.set(view),
      error: (fault: unknown) => this.error.set(problemOf(fault).detail),
    });
  }

  protected async unlock(): Promise<void> {
    if (this.reason().trim() === '') {
      this.error.set($localize`Write why you take the lock back.`);
      return;
    }
    if (!(await this.desk.unlock(this.reason(), this.because()))) this.error.set(this.desk.problem()?.detail ?? '');
  }
}
