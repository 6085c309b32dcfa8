import { Component, inject, input, output, signal } from '@angular/core';
import type { ComplianceView, FindingView } from '@evenhand/shared/contracts';
import { FINDING_OUTCOMES, type FindingOutcome } from '@evenhand/shared/domain/compliance-words';
import { Compliance } from '../../core/api/compliance.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { moment } from '../../ui/figures.ts';
import { KIND_WORDS, OUTCOME_WORDS } from './compliance-words.ts';
import { sending } from './sending.ts';

const FIELDS = ['outcome', 'proportionality', 'clause', 'whyNotClarified'] as const;

/** One finding with its decisions, and the form to decide. */
@Component({
  selector: 'app-finding',
  imports: [ErrorSummary, Radios, TextArea, TextField],
  templateUrl: './finding.html',
})
export class Finding {
  readonly tenderId = input.required<string>();
  readonly finding = input.required<FindingView>();
  readonly mayDecide = input(false);
  readonly changed = output<ComplianceView>();

  protected readonly outcome = signal('');
  protected readonly proportionality = signal('');
  protected readonly clause = signal('');
  protected readonly clarified = signal('');
  protected readonly whyNotClarified = signal('');
  protected readonly outcomes = FINDING_OUTCOMES.map((value) => ({ value, says: OUTCOME_WORDS[value] }));
  protected readonly answers = [
    { value: 'yes', says: $localize`Yes` },
    { value: 'no', says: $localize`No` },
  ];
  protected readonly kinds = KIND_WORDS;
  protected readonly outcomeWords = OUTCOME_WORDS;
  protected readonly moment = moment;
  protected readonly form = sending(() => this.finding().id);
  readonly #compliance = inject(Compliance);

  protected decide(event: Event): void {
    event.preventDefault();
    const decision = {
      outcome: this.outcome() as FindingOutcome,
      proportionality: this.proportionality(),
      clause: this.clause(),
      clarified: this.clarified() === 'yes',
      whyNotClarified: this.whyNotClarified(),
    };
    this.form.send(this.#compliance.decide(this.tenderId(), this.finding().id, decision), FIELDS, (view) => {
      for (const field of [this.outcome, this.proportionality, this.clause, this.clarified, this.whyNotClarified])
        field.set('');
      this.changed.emit(view);
    });
  }
}
