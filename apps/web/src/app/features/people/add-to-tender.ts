import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Role } from '@evenhand/shared/domain';
import type { TenderPeopleView, TenderPersonView } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { Announcer } from '../../core/announcer.ts';
import { People, readPeople } from '../../core/api/people.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { RoleBoxes } from './role-boxes.ts';

const PERSON = 'add-person';
const SOMEBODY_NEW = 'new';

/** Takes somebody into the tender: a person who is known, or somebody new by name and e-mail address. */
@Component({
  selector: 'app-add-to-tender',
  imports: [ErrorSummary, RoleBoxes, TextField],
  templateUrl: './add-to-tender.html',
})
export class AddToTender {
  readonly tenderId = input.required<string>();
  /** Who is in the tender already. */
  readonly people = input.required<readonly TenderPersonView[]>();
  readonly changed = output<TenderPeopleView>();
  readonly refused = output<ProblemDetails>();

  readonly #people = inject(People);
  readonly #announcer = inject(Announcer);
  readonly #session = inject(Session);
  protected readonly known = readPeople(() => this.#session.mayAnywhere('people.manage'));
  protected readonly others = computed(() => {
    const inside = new Set(this.people().map(({ personId }) => personId));
    return this.known.hasValue() ? this.known.value().people.filter(({ personId }) => !inside.has(personId)) : [];
  });
  protected readonly field = PERSON;
  protected readonly somebodyNew = SOMEBODY_NEW;
  protected readonly chosen = signal('');
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly roles = signal<readonly Role[]>([]);
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const gaps = this.#gaps();
    this.errors.set([]);
    if (gaps.length > 0) {
      queueMicrotask(() => this.errors.set(gaps));
      return;
    }
    try {
      const personId = this.chosen() === SOMEBODY_NEW ? await this.#addPerson() : this.chosen();
      const now = await this.#people.setRoles(this.tenderId(), personId, this.roles());
      this.#announcer.say($localize`The person was added to the tender.`);
      this.changed.emit(now);
      // Whoever added somebody new has mostly more of them.
      const wasNew = this.chosen() === SOMEBODY_NEW;
      if (!wasNew) this.chosen.set('');
      this.name.set('');
      this.email.set('');
      this.roles.set([]);
      document.getElementById(wasNew ? 'add-name' : PERSON)?.focus();
    } catch (fault) {
      this.refused.emit(problemOf(fault));
    }
  }

  async #addPerson(): Promise<string> {
    const list = await this.#people.add({ name: this.name(), email: this.email() });
    this.known.set(list);
    const address = this.email().trim().toLowerCase();
    return list.people.find(({ email }) => email === address)?.personId ?? '';
  }

  #gaps(): readonly FieldError[] {
    const gaps: FieldError[] = [];
    if (this.chosen() === '') gaps.push({ says: $localize`Choose a person`, field: PERSON });
    if (this.chosen() === SOMEBODY_NEW && this.name().trim() === '')
      gaps.push({ says: $localize`Enter the person’s name`, field: 'add-name' });
    if (this.chosen() === SOMEBODY_NEW && !this.email().includes('@'))
      gaps.push({ says: $localize`Enter an e-mail address in the form name@example.org`, field: 'add-email' });
    if (this.roles().length === 0) gaps.push({ says: $localize`Choose at least one role`, field: 'add-roles-lead' });
    return gaps;
  }
}
