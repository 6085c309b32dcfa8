import { DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { Observable } from 'rxjs';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { problemOf } from '../../core/problems/problem.ts';
import type { FieldError } from '../../ui/error-summary.ts';

/**
 * A form of this page that is sent: what is wrong with it by field, and what comes back. `suffix` keeps the ids of
 * several such forms on one page apart. Called where a component is made.
 */
export function sending(suffix: () => string) {
  const destroyed = inject(DestroyRef);
  const errors = signal<readonly FieldError[]>([]);
  const id = (field: string) => `${field}-${suffix()}`;
  return {
    errors,
    id,
    errorOf: (field: string) => errors().find((error) => error.field === id(field))?.says ?? '',
    send: <Answer>(sent: Observable<Answer>, fields: readonly string[], done: (answer: Answer) => void) => {
      errors.set([]);
      sent.pipe(takeUntilDestroyed(destroyed)).subscribe({
        next: done,
        error: (fault: unknown) => {
          const ids = Object.fromEntries(fields.map((field) => [field, id(field)]));
          errors.set(fieldErrors(problemOf(fault), ids, id(fields[0] ?? '')));
        },
      });
    },
  };
}
