import { DestroyRef, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { Observable } from 'rxjs';
import type { SendingArchive } from '../../core/api/batches.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import type { FieldError } from '../../ui/error-summary.ts';

/** A batch, or batches of several tenders, as a form asks for them. */
interface Asked<Batch> {
  /** What is missing; then nothing is sent. */
  readonly missing: readonly FieldError[];
  /** Only an archive is sent, and takes its time. */
  readonly isArchive: boolean;
  readonly work: () => Observable<SendingArchive<Batch>>;
  /** The page of what was begun. */
  readonly pathOf: (batch: Batch) => string;
}

/** Asks for a batch with the words of a form: how much of it has gone, and what is wrong with it. */
export function asking(fields: { readonly name: string; readonly source: string; readonly archive: string }) {
  const router = inject(Router);
  const destroyed = inject(DestroyRef);
  const share = signal<number | null>(null);
  const errors = signal<readonly FieldError[]>([]);
  const ask = <Batch>({ missing, isArchive, work, pathOf }: Asked<Batch>): void => {
    if (share() !== null) return;
    errors.set(missing);
    if (missing.length > 0) return;
    share.set(isArchive ? 0 : 1);
    work()
      .pipe(takeUntilDestroyed(destroyed))
      .subscribe({
        next: (sending) => {
          if (sending.state === 'sending') share.set(sending.share);
          else void router.navigateByUrl(pathOf(sending.batch), { replaceUrl: true });
        },
        error: (fault: unknown) => {
          share.set(null);
          errors.set(fieldErrors(problemOf(fault), { name: fields.name }, isArchive ? fields.archive : fields.source));
        },
      });
  };
  const errorOf = (field: string): string => errors().find((error) => error.field === field)?.says ?? '';
  const percent = computed(() => Math.round((share() ?? 0) * 100));
  return { share: share.asReadonly(), percent, errors: errors.asReadonly(), errorOf, ask };
}
