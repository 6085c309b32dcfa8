import { Component, DestroyRef, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { Attendance, ModerationView } from '@evenhand/shared/contracts';
import { type Observable, concat, toArray } from 'rxjs';
import { Moderation, readModeration } from '../../core/api/moderation.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

interface Row {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly isEvaluator: boolean;
  /** Null until somebody says; nothing is chosen for the chair. */
  readonly present: boolean | null;
  readonly reason: string;
  readonly takesNotes: boolean;
}

/** Opens a session with who is there, or changes the attendance of the open one. */
@Component({
  selector: 'app-session',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView],
  templateUrl: './session.page.html',
})
export class SessionPage {
  readonly tenderId = input.required<string>();

  protected readonly moderation = readModeration(this.tenderId);
  readonly #view = computed(() => (this.moderation.hasValue() ? this.moderation.value() : undefined));
  protected readonly problem = computed(() => {
    const fault = this.moderation.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly isOpen = computed(() => (this.#view()?.session ?? null) !== null);
  protected readonly heading = computed(() => (this.isOpen() ? $localize`Attendance` : $localize`Open a session`));
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.#view()?.title ?? $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Moderation`, path: PATHS.moderation(this.tenderId()) },
  ]);
  protected readonly rows = linkedSignal<ModerationView | undefined, readonly Row[]>({
    source: this.#view,
    computation: (view) => (view === undefined ? [] : rowsOf(view)),
  });
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly busy = signal(false);
  readonly #service = inject(Moderation);
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #destroyed = inject(DestroyRef);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.errors().length > 0 ? $localize`Error: ${this.heading()}:heading:` : this.heading()));
  }

  protected change(personId: string, change: Partial<Row>): void {
    this.rows.update((rows) => rows.map((row) => (row.personId === personId ? { ...row, ...change } : row)));
  }

  protected allThere(): void {
    this.rows.update((rows) => rows.map((row) => ({ ...row, present: true })));
  }

  protected errorFor(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected save(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    const errors = faultsOf(this.rows());
    this.errors.set(errors);
    if (errors.length > 0) return;
    this.busy.set(true);
    this.#send()
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => void this.#done(),
        error: (fault: unknown) => {
          this.busy.set(false);
          const { detail, todo } = problemOf(fault);
          this.errors.set([{ says: `${detail} ${todo}`, field: 'attendance' }]);
        },
      });
  }

  #send(): Observable<unknown> {
    const attendance = this.rows().map(({ personId, present, reason, takesNotes }): Attendance => {
      const isThere = present === true;
      return { personId, present: isThere, reason: isThere ? null : reason.trim(), takesNotes: isThere && takesNotes };
    });
    if (!this.isOpen()) return this.#service.openSession(this.tenderId(), attendance);
    const before = this.#view()?.session?.attendees ?? [];
    const changed = attendance.filter((one) => {
      const known = before.find(({ personId }) => personId === one.personId);
      return known?.present !== one.present || known.takesNotes !== one.takesNotes || known.reason !== one.reason;
    });
    return concat(...changed.map((one) => this.#service.attend(this.tenderId(), one))).pipe(toArray());
  }

  async #done(): Promise<void> {
    await this.#session.reload();
    await this.#router.navigateByUrl(PATHS.moderation(this.tenderId()));
  }
}

function rowsOf({ people, session }: ModerationView): readonly Row[] {
  return people.map((person) => {
    const known = session?.attendees.find(({ personId }) => personId === person.personId);
    return {
      ...person,
      present: known?.present ?? null,
      reason: known?.reason ?? '',
      takesNotes: known?.takesNotes ?? false,
    };
  });
}

function faultsOf(rows: readonly Row[]): readonly FieldError[] {
  return rows.flatMap(({ personId, name, present, isEvaluator, reason }) => {
    if (present === null) return [{ says: $localize`Say whether ${name}:name: is there.`, field: `there-${personId}` }];
    const isUnexplained = isEvaluator && !present && reason.trim() === '';
    return isUnexplained ? [{ says: $localize`Say why ${name}:name: is not there.`, field: `reason-${personId}` }] : [];
  });
}
