import { Component, input, output } from '@angular/core';
import type { SignInChoicesView } from '@evenhand/shared/contracts';
import type { FieldError } from '../../ui/error-summary.ts';

/** In the demonstration anybody is whoever they choose to be, and is told so. */
@Component({
  selector: 'app-demo-choice',
  templateUrl: './demo-choice.html',
})
export class DemoChoice {
  readonly people = input.required<NonNullable<SignInChoicesView['demo']>>();
  readonly error = input('');
  readonly missing = output<readonly FieldError[]>();
  readonly chosen = output<string>();

  protected choose(event: Event): void {
    event.preventDefault();
    const person = new FormData(event.target as HTMLFormElement).get('person');
    if (typeof person === 'string') this.chosen.emit(person);
    else this.missing.emit([{ says: $localize`Choose who you are`, field: 'person-0' }]);
  }
}
