import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { AdviserDecisionInput, AdviserView } from '@evenhand/shared/contracts';
import { Adviser } from '../../core/api/adviser.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { describedBy } from '../../ui/fields/described-by.ts';
import { FieldWords } from '../../ui/fields/field-words.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';

const FIELDS = {
  allowed: 'adviser-allowed',
  processor: 'adviser-processor',
  listed: 'adviser-listed',
  noTraining: 'adviser-training',
  reason: 'adviser-reason',
} as const;

/** The lead's decision about the adviser: the processor is named by hand, because naming it is what is decided. */
@Component({
  selector: 'app-adviser-decision',
  imports: [CheckField, ErrorSummary, FieldWords, Radios, TextArea, TextField],
  templateUrl: './adviser-decision.html',
})
export class AdviserDecision {
  readonly tenderId = input.required<string>();
  readonly offered = input.required<AdviserView['offered']>();
  /** Whether the newest decision allows it, whatever the operator offers now. */
  readonly allowedBefore = input.required<boolean>();
  /** Whether it is early enough to allow it; to take it back is never too late. */
  readonly mayAllow = input(true);
  readonly decided = output<AdviserView>();

  readonly #adviser = inject(Adviser);
  protected readonly fields = FIELDS;
  protected readonly allowed = signal('');
  protected readonly processor = signal('');
  protected readonly listed = signal(false);
  protected readonly noTraining = signal(false);
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly choices = computed(() => [
    ...(this.offered() === null ? [] : [{ value: 'yes', says: $localize`The adviser may be asked` }]),
    { value: 'no', says: $localize`The adviser is not asked` },
  ]);

  /** What is wrong with the two confirmations, in one sentence or two. */
  protected readonly unconfirmed = computed(() =>
    [this.errorOf('listed'), this.errorOf('noTraining')].filter((says) => says !== '').join(' '),
  );
  protected readonly confirmationsDescribed = computed(() =>
    describedBy('adviser-confirmations', { hint: true, error: this.unconfirmed() !== '' }),
  );

  protected errorOf(name: keyof typeof FIELDS): string {
    return this.errors().find(({ field }) => field === FIELDS[name])?.says ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.errors.set(this.#missing());
    if (this.errors().length > 0) return;
    this.busy.set(true);
    try {
      const view = await this.#adviser.decide(this.tenderId(), this.#decision());
      this.#empty();
      this.decided.emit(view);
    } catch (fault) {
      this.errors.set(fieldErrors(problemOf(fault), FIELDS, FIELDS.allowed));
    }
    this.busy.set(false);
  }

  #decision(): AdviserDecisionInput {
    const reason = this.reason();
    if (this.allowed() === 'no') return { allowed: false, reason };
    return { allowed: true, processor: this.processor(), listed: true, noTraining: true, reason };
  }

  #missing(): FieldError[] {
    const says = (what: string, field: string, missing: boolean) => (missing ? [{ says: what, field }] : []);
    const allows = this.allowed() === 'yes';
    return [
      ...says($localize`Choose whether the adviser may be asked.`, FIELDS.allowed, this.allowed() === ''),
      ...says($localize`Name the processor.`, FIELDS.processor, allows && this.processor().trim() === ''),
      ...says(
        $localize`Confirm that the processor is listed for this procurement.`,
        FIELDS.listed,
        allows && !this.listed(),
      ),
      ...says(
        $localize`Confirm that the processor trains nothing on what it is sent.`,
        FIELDS.noTraining,
        allows && !this.noTraining(),
      ),
      ...says($localize`Write why.`, FIELDS.reason, this.reason().trim() === ''),
    ];
  }

  #empty(): void {
    for (const field of [this.allowed, this.processor, this.reason]) field.set('');
    for (const field of [this.listed, this.noTraining]) field.set(false);
  }
}
