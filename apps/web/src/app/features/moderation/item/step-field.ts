import { Component, computed, input, output } from '@angular/core';
import type { GuideValues, StepValue } from '@evenhand/shared/contracts';
import type { Step } from '@evenhand/shared/guide';
import type { LintContext } from '@evenhand/shared/lints';
import { offeredAt } from '@evenhand/shared/guide/step';
import { chosenAt, citedAt, confirmedAt, saysNothing } from '@evenhand/shared/guide/values';
import { ReasonWarnings } from '../../../core/lints/reason-warnings.ts';
import { Radios } from '../../../ui/fields/radios.ts';
import { TextArea } from '../../../ui/fields/text-area.ts';
import { type OfferedWords, withOffered } from './offered-words.ts';
import { type CitedPassage, passageKey, placeInWords } from './passages.ts';

/** One question of the panel's guide as a real form control. Nothing is chosen until somebody chooses. */
@Component({
  selector: 'app-step-field',
  imports: [Radios, ReasonWarnings, TextArea],
  templateUrl: './step-field.html',
})
export class StepField {
  readonly step = input.required<Step>();
  readonly values = input.required<GuideValues>();
  /** Passages that evaluators cited and that can be cited here. */
  readonly passages = input.required<readonly CitedPassage[]>();
  /** Words that may be taken over into the answer. */
  readonly offered = input<readonly OfferedWords[]>([]);
  /** What the words are read against; undefined where they are no reason of the panel. */
  readonly read = input<LintContext>();
  readonly error = input('');
  readonly changed = output<StepValue>();
  /** The words selected or found in the bid are to be cited here. */
  readonly citeWords = output();

  protected readonly field = computed(() => fieldOf(this.step().id));
  protected readonly asks = computed(() => this.step().asks(this.values()));
  protected readonly hint = computed(() => this.step().hint(this.values()));
  protected readonly probe = computed(() => this.step().probe(this.values()));
  /** As typed, with its spaces: a form gives back what it was given. */
  protected readonly words = computed(() => {
    const value = this.values()[this.step().id];
    return value?.kind === 'words' ? value.words : '';
  });
  protected readonly choices = computed(() => offeredAt(this.step(), this.values()));
  protected readonly chosen = computed(() => chosenAt(this.values(), this.step().id) ?? '');
  protected readonly confirmed = computed(() => confirmedAt(this.values(), this.step().id));
  protected readonly nothingFound = computed(() => saysNothing(this.values(), this.step().id));
  protected readonly cited = computed(() => new Set(citedAt(this.values(), this.step().id).map(passageKey)));
  /** Those that evaluators cited, and what the panel has cited besides. */
  protected readonly choosable = computed(() => [
    ...this.passages(),
    ...citedAt(this.values(), this.step().id)
      .filter((citation) => !this.passages().some(({ id }) => id === passageKey(citation)))
      .map((citation): CitedPassage => ({ id: passageKey(citation), citation, citedBy: [] })),
  ]);
  protected readonly placeInWords = placeInWords;

  protected take({ words }: OfferedWords): void {
    this.changed.emit({ kind: 'words', words: withOffered(this.words(), words) });
    document.getElementById(this.field())?.focus();
  }

  protected cite(id: string, isCited: boolean): void {
    const kept = citedAt(this.values(), this.step().id).filter((citation) => passageKey(citation) !== id);
    const added = this.passages().filter((passage) => isCited && passage.id === id);
    const cited = [...kept, ...added.map(({ citation }) => citation)];
    this.changed.emit({ kind: 'passages', cited, nothingFound: cited.length === 0 && this.nothingFound() });
  }

  protected findNothing(nothingFound: boolean): void {
    const cited = nothingFound ? [] : [...citedAt(this.values(), this.step().id)];
    this.changed.emit({ kind: 'passages', cited, nothingFound });
  }
}

/** Id of the form control of a step, where an error summary leads. */
export const fieldOf = (stepId: string): string => `step-${stepId.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
