import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TenderPeopleView } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { readConflicts, readTenderPeople } from '../../core/api/people.ts';
import { readTender } from '../../core/api/tenders.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { AddToTender } from './add-to-tender.ts';
import { AssignmentMatrix } from './assignment-matrix.ts';
import { Interests } from './interests.ts';
import { PeopleTable } from './people-table.ts';
import { ReplaceEvaluator } from './replace-evaluator.ts';
import { Training } from './training.ts';

/** Who takes part in a tender, who scores which question, and what was declared. */
@Component({
  selector: 'app-tender-people',
  imports: [
    AddToTender,
    AssignmentMatrix,
    Breadcrumbs,
    Interests,
    Loading,
    PeopleTable,
    ProblemView,
    ReplaceEvaluator,
    RouterLink,
    Training,
  ],
  templateUrl: './tender-people.page.html',
})
export class TenderPeoplePage {
  readonly tenderId = input.required<string>();

  readonly #session = inject(Session);
  protected readonly tender = readTender(this.tenderId);
  protected readonly people = readTenderPeople(this.tenderId);
  protected readonly mayManage = computed(() => this.#session.may('people.manage', this.tenderId()));
  protected readonly maySetUp = computed(() => this.#session.may('tender.edit', this.tenderId()));
  protected readonly mayAssign = computed(() => this.#session.may('assignment.manage', this.tenderId()));
  protected readonly mayTrain = computed(() => this.#session.may('panel.train', this.tenderId()));
  protected readonly mayReplace = computed(() => this.#session.may('panel.replace', this.tenderId()));
  protected readonly mayDecide = computed(() => this.#session.may('declaration.decide', this.tenderId()));
  /** What keeps a lead from deciding; null where nothing of their own does. */
  protected readonly ownDeclaration = computed(() => {
    const own = this.#session.inTender(this.tenderId());
    return own?.roles.includes('lead') === true && own.declaration !== 'clear' ? own.declaration : null;
  });
  /** While the tender is set up, a declaration is asked only of who decides about the interests of others. */
  protected readonly isSettingUp = computed(() => this.#session.inTender(this.tenderId())?.phase === 'setting-up');
  protected readonly hasInterests = computed(
    () => this.conflicts.hasValue() && this.conflicts.value().declarations.some(({ interest }) => interest),
  );
  protected readonly paths = PATHS;
  readonly #conflictsOf = computed(() =>
    this.#session.may('declaration.read', this.tenderId()) ? this.tenderId() : undefined,
  );
  protected readonly conflicts = readConflicts(this.#conflictsOf);
  protected readonly problem = computed(() => {
    const fault = this.people.error() ?? this.tender.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly refused = signal<ProblemDetails | null>(null);
  protected readonly ownId = computed(() => this.#session.me()?.personId ?? '');
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.tender.hasValue() ? this.tender.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
    ...(this.maySetUp() ? [{ says: $localize`Set up`, path: PATHS.setUp(this.tenderId()) }] : []),
  ]);

  protected changed(people: TenderPeopleView): void {
    this.refused.set(null);
    this.people.set(people);
    this.conflicts.reload();
    void this.#session.reload();
  }

  protected retry(): void {
    this.people.reload();
    this.tender.reload();
  }
}
