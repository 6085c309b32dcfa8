import { Component, inject, input, output, signal } from '@angular/core';
import { type Role, ROLES } from '@evenhand/shared/domain/rights';
import type { TenderPeopleView, TenderPersonView } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { Announcer } from '../../core/announcer.ts';
import { People } from '../../core/api/people.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { DECLARATION_WORDS, ROLE_WORDS } from '../../core/words.ts';
import { Scroller } from '../../ui/scroller.ts';
import { RoleBoxes } from './role-boxes.ts';

/** The people of a tender with their roles and declarations; roles are changed in the row. */
@Component({
  selector: 'app-people-table',
  imports: [RoleBoxes, Scroller],
  templateUrl: './people-table.html',
})
export class PeopleTable {
  readonly tenderId = input.required<string>();
  readonly people = input.required<readonly TenderPersonView[]>();
  readonly canChange = input(false);
  readonly changed = output<TenderPeopleView>();
  readonly refused = output<ProblemDetails>();

  readonly #people = inject(People);
  readonly #announcer = inject(Announcer);
  protected readonly declarationWords = DECLARATION_WORDS;
  /** The person whose roles are being changed, with the roles chosen so far. */
  protected readonly changing = signal<{ personId: string; roles: readonly Role[] } | null>(null);

  protected inWords(roles: readonly Role[]): string {
    return ROLES.filter((role) => roles.includes(role))
      .map((role) => ROLE_WORDS[role])
      .join(', ');
  }

  protected begin({ personId, roles }: TenderPersonView): void {
    this.changing.set({ personId, roles });
  }

  protected async save(person: TenderPersonView, roles: readonly Role[]): Promise<void> {
    try {
      this.changed.emit(await this.#people.setRoles(this.tenderId(), person.personId, roles));
      this.changing.set(null);
      this.#announcer.say(
        roles.length === 0
          ? $localize`${person.name}:name: was taken out of the tender.`
          : $localize`The roles of ${person.name}:name: were saved.`,
      );
    } catch (fault) {
      this.refused.emit(problemOf(fault));
    }
  }
}
