import { Component, input, model } from '@angular/core';
import { TextArea } from '../../../ui/fields/text-area.ts';

/** Why words change on which scores are locked: asked wherever such words are moved. */
@Component({
  selector: 'app-changed-words-reason',
  imports: [TextArea],
  template: `
    <app-text-area
      [field]="field()"
      label="Why the words have to change"
      i18n-label
      hint="A score on words that change goes back to its evaluator, who reads this reason."
      i18n-hint
      [rows]="2"
      [error]="error()"
      [(value)]="value"
    />
  `,
})
export class ChangedWordsReason {
  /** Id of the text area. */
  readonly field = input.required<string>();
  readonly error = input('');
  readonly value = model('');
}
