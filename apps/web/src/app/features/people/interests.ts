import { Component, computed, inject, input, output, signal } from '@angular/core';
import { INTEREST_KINDS, INTEREST_LINKS, INTEREST_STANDINGS } from '@evenhand/shared/domain/interests';
import type { ConflictsAssessmentView, GivenDeclarationView } from '@evenhand/shared/contracts';
import { declarationDecisionSchema } from '@evenhand/shared/contracts/declarations';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { Announcer } from '../../core/announcer.ts';
import { People } from '../../core/api/people.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { moment } from '../../ui/figures.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';

const choices = (words: readonly string[]) =>
  words.map((value) => ({ value, says: value.charAt(0).toUpperCase() + value.slice(1) }));

const NOTHING = { kind: '', link: '', standing: '', takesPart: '', mitigation: '' };
type Entered = typeof NOTHING;

/** What was declared, what was decided about it, and the decision that is still to be taken. */
@Component({
  selector: 'app-interests',
  imports: [ErrorSummary, Radios, TextArea],
  templateUrl: './interests.html',
})
export class Interests {
  readonly tenderId = input.required<string>();
  readonly conflicts = input.required<ConflictsAssessmentView>();
  readonly canDecide = input(false);
  readonly ownId = input('');
  readonly decided = output<ConflictsAssessmentView>();
  readonly refused = output<ProblemDetails>();

  readonly #people = inject(People);
  readonly #announcer = inject(Announcer);
  protected readonly withInterest = computed(() => this.conflicts().declarations.filter(({ interest }) => interest));
  protected readonly kinds = choices(INTEREST_KINDS);
  protected readonly links = choices(INTEREST_LINKS);
  protected readonly standings = choices(INTEREST_STANDINGS);
  protected readonly outcomes = [
    { value: 'yes', says: $localize`Yes, with what is written below` },
    { value: 'no', says: $localize`No, the bids stay closed to this person` },
  ];
  protected readonly moment = moment;
  protected readonly deciding = signal<string | null>(null);
  protected readonly entered = signal<Entered>(NOTHING);
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected interestsIn(declaration: GivenDeclarationView) {
    return declaration.answers.filter(({ answer }) => answer !== 'no');
  }

  protected begin(declarationId: string): void {
    this.entered.set(NOTHING);
    this.errors.set([]);
    this.deciding.set(declarationId);
  }

  protected enter(change: Partial<Entered>): void {
    this.entered.update((now) => ({ ...now, ...change }));
  }

  protected errorOf(name: keyof Entered): string {
    return this.errors().find(({ field }) => field === `decision-${name}`)?.says ?? '';
  }

  protected async send(event: Event, declarationId: string): Promise<void> {
    event.preventDefault();
    const { takesPart, ...rest } = this.entered();
    const checked = declarationDecisionSchema.safeParse({
      ...rest,
      takesPart: takesPart === '' ? undefined : takesPart === 'yes',
    });
    this.errors.set([]);
    if (!checked.success) {
      const errors = checked.error.issues.map(({ path, message }) => ({
        says: message,
        field: `decision-${String(path[0])}`,
      }));
      queueMicrotask(() => this.errors.set(errors));
      return;
    }
    try {
      this.decided.emit(await this.#people.decide(this.tenderId(), declarationId, checked.data));
      this.deciding.set(null);
      this.#announcer.say($localize`The decision was recorded.`);
    } catch (fault) {
      this.refused.emit(problemOf(fault));
    }
  }
}
