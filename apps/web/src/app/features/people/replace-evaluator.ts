import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ReplacementView, TenderPeopleView, TenderPersonView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { People } from '../../core/api/people.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Checkboxes } from '../../ui/fields/checkboxes.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { moment } from '../../ui/figures.ts';

const FIELDS = {
  leaver: 'replace-leaver',
  criterionIds: 'replace-questions',
  successorId: 'replace-successor',
  reason: 'replace-reason',
  approvedBy: 'replace-approved',
};
const NOBODY = 'nobody';

/** Takes an evaluator off questions while scoring is open, and lists who was replaced, by whom and why. */
@Component({
  selector: 'app-replace-evaluator',
  imports: [Checkboxes, ErrorSummary, SelectField, TextArea, TextField],
  templateUrl: './replace-evaluator.html',
})
export class ReplaceEvaluator {
  readonly tenderId = input.required<string>();
  readonly people = input.required<readonly TenderPersonView[]>();
  readonly replacements = input.required<readonly ReplacementView[]>();
  readonly canReplace = input(false);
  readonly changed = output<TenderPeopleView>();

  readonly #people = inject(People);
  readonly #announcer = inject(Announcer);
  protected readonly moment = moment;
  protected readonly leaver = signal('');
  protected readonly successor = signal('');
  protected readonly questions = signal<readonly string[]>([]);
  protected readonly reason = signal('');
  protected readonly approvedBy = signal('');
  protected readonly nobodyFollows = computed(() => this.successor() === NOBODY);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly leavers = computed(() => [
    { value: '', says: $localize`Choose a person` },
    ...this.people()
      .filter(({ roles, assignedCriteria }) => roles.includes('evaluator') && assignedCriteria.length > 0)
      .map(({ personId, name }) => ({ value: personId, says: name })),
  ]);
  protected readonly theirs = computed(
    () => this.people().find(({ personId }) => personId === this.leaver())?.assignedCriteria ?? [],
  );
  protected readonly choices = computed(() => this.theirs().map((id) => ({ value: id, says: id })));
  protected readonly successors = computed(() => [
    { value: '', says: $localize`Choose a person` },
    ...this.people()
      .filter(({ personId }) => personId !== this.leaver())
      .map(({ personId, name, training }) => ({
        value: personId,
        says: training === null ? $localize`${name}:name: (training not on record)` : name,
      })),
    { value: NOBODY, says: $localize`Nobody; the others go on` },
  ]);

  protected errorOf(name: keyof typeof FIELDS): string {
    return this.errors().find(({ field }) => field === FIELDS[name])?.says ?? '';
  }

  /** Whoever leaves usually leaves all of their questions. */
  protected choose(personId: string): void {
    this.leaver.set(personId);
    this.questions.set(this.theirs());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.errors.set([]);
    if (this.leaver() === '') {
      queueMicrotask(() => this.errors.set([{ says: $localize`Choose who leaves the panel`, field: FIELDS.leaver }]));
      return;
    }
    try {
      const now = await this.#people.replace(this.tenderId(), this.leaver(), {
        criterionIds: [...this.questions()],
        successorId: this.nobodyFollows() ? null : this.successor(),
        reason: this.reason(),
        ...(this.nobodyFollows() ? { approvedBy: this.approvedBy() } : {}),
      });
      this.changed.emit(now);
      this.#announcer.say(
        this.nobodyFollows()
          ? $localize`The evaluator was replaced. The others go on.`
          : $localize`The evaluator was replaced. Whoever takes over has to declare first.`,
      );
      this.choose('');
      this.successor.set('');
      this.reason.set('');
      this.approvedBy.set('');
    } catch (fault) {
      this.errors.set(fieldErrors(problemOf(fault), FIELDS, FIELDS.successorId));
    }
  }
}
