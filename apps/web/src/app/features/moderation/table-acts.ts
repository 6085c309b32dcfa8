import { DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { Observable } from 'rxjs';
import { Announcer } from '../../core/announcer.ts';
import { problemOf } from '../../core/problems/problem.ts';
import type { FieldError } from '../../ui/error-summary.ts';

/** One thing that is done about the people at the panel's table. */
interface TableAct {
  /** What is missing; then nothing is sent. */
  readonly faults?: readonly FieldError[];
  readonly work: () => Observable<unknown>;
  /** Where a refusal is told. */
  readonly field: string;
  /** What is announced once it is done. */
  readonly says: string;
  /** Clears what was sent; what was typed elsewhere on the page stays, as everything does after a refusal. */
  readonly sent?: () => void;
}

/** Does one thing after another about the people at the panel's table, and has `list` read anew after each. */
export function tableActs(list: { readonly reload: () => unknown }) {
  const announcer = inject(Announcer);
  const destroyed = inject(DestroyRef);
  const errors = signal<readonly FieldError[]>([]);
  const busy = signal(false);
  const act = ({ faults = [], work, field, says, sent }: TableAct): void => {
    errors.set(faults);
    if (faults.length > 0 || busy()) return;
    busy.set(true);
    work()
      .pipe(takeUntilDestroyed(destroyed))
      .subscribe({
        next: () => {
          busy.set(false);
          sent?.();
          announcer.say(says);
          list.reload();
        },
        error: (fault: unknown) => {
          busy.set(false);
          const { detail, todo } = problemOf(fault);
          errors.set([{ says: `${detail} ${todo}`, field }]);
          list.reload();
        },
      });
  };
  const errorFor = (field: string): string => errors().find((error) => error.field === field)?.says ?? '';
  return { errors: errors.asReadonly(), busy: busy.asReadonly(), errorFor, act };
}
