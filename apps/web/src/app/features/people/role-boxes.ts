import { Component, input, model } from '@angular/core';
import { type Role, ROLES } from '@evenhand/shared/domain/rights';
import { ROLE_MEANINGS } from '../../core/role-meanings.ts';
import { ROLE_WORDS } from '../../core/words.ts';

/** The roles of one person as native checkboxes, each with what it is for. */
@Component({
  selector: 'app-role-boxes',
  template: `
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{{ legend() }}</legend>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        @for (role of all; track role) {
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              [id]="field() + '-' + role"
              [checked]="roles().includes(role)"
              [attr.aria-describedby]="field() + '-' + role + '-hint'"
              (change)="toggle(role)"
            />
            <label class="govuk-label govuk-checkboxes__label" [attr.for]="field() + '-' + role">{{
              words[role]
            }}</label>
            <div class="govuk-hint govuk-checkboxes__hint" [id]="field() + '-' + role + '-hint'">
              {{ meanings[role] }}
            </div>
          </div>
        }
      </div>
    </fieldset>
  `,
})
export class RoleBoxes {
  readonly field = input.required<string>();
  readonly legend = input.required<string>();
  readonly roles = model.required<readonly Role[]>();
  protected readonly all = ROLES;
  protected readonly words = ROLE_WORDS;
  protected readonly meanings = ROLE_MEANINGS;

  protected toggle(role: Role): void {
    this.roles.update((now) => (now.includes(role) ? now.filter((each) => each !== role) : [...now, role]));
  }
}
