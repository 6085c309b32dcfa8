import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { TenderPeopleView, TenderPersonView, TrainingView } from '@evenhand/shared/contracts';
import type { TrainingOutcome } from '@evenhand/shared/domain';
import { Announcer } from '../../core/announcer.ts';
import { People } from '../../core/api/people.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Checkboxes } from '../../ui/fields/checkboxes.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { day } from '../../ui/figures.ts';

/** Fields of the form by the names of the contract. */
const FIELDS = { personIds: 'train-people', outcome: 'train-outcome', trainedOn: 'train-on', words: 'train-words' };

/** What is on record about the training of evaluators and chairs, and the form that adds to it. */
@Component({
  selector: 'app-training',
  imports: [Checkboxes, ErrorSummary, Radios, TextArea, TextField],
  templateUrl: './training.html',
})
export class Training {
  readonly tenderId = input.required<string>();
  readonly people = input.required<readonly TenderPersonView[]>();
  readonly canRecord = input(false);
  readonly changed = output<TenderPeopleView>();

  readonly #people = inject(People);
  readonly #announcer = inject(Announcer);
  protected readonly panel = computed(() =>
    this.people().filter(({ roles }) => roles.includes('evaluator') || roles.includes('chair')),
  );
  protected readonly choices = computed(() =>
    this.panel().map(({ personId, name }) => ({ value: personId, says: name })),
  );
  protected readonly outcomes = [
    { value: 'trained', says: $localize`The training took place` },
    { value: 'not-needed', says: $localize`No training is needed, for a reason` },
  ];
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly outcome = signal('');
  protected readonly trainedOn = signal('');
  protected readonly words = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected inWords(training: TrainingView | null): string {
    if (training === null) return $localize`Nothing on record`;
    const { outcome, trainedOn, words } = training;
    return outcome === 'trained'
      ? `${trainedOn === null ? '' : day(trainedOn)}: ${words}`
      : $localize`Not needed: ${words}:words:`;
  }

  protected errorOf(name: keyof typeof FIELDS): string {
    return this.errors().find(({ field }) => field === FIELDS[name])?.says ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.errors.set([]);
    try {
      const now = await this.#people.train(this.tenderId(), {
        personIds: [...this.chosen()],
        outcome: this.outcome() as TrainingOutcome,
        trainedOn: this.outcome() === 'trained' ? this.trainedOn() : null,
        words: this.words(),
      });
      this.changed.emit(now);
      this.#announcer.say($localize`The training was recorded.`);
      this.chosen.set([]);
      this.words.set('');
    } catch (fault) {
      this.errors.set(fieldErrors(problemOf(fault), FIELDS, FIELDS.personIds));
    }
  }
}
