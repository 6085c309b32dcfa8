import { DestroyRef, type Signal, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { Observable } from 'rxjs';
import { readPanelItem } from '../../core/api/moderation.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import type { FieldError } from '../../ui/error-summary.ts';

/** What the small forms about one item have in common: the item, the way back to it, errors and sending. */
export function formOfItem(tenderId: Signal<string>, itemId: Signal<string>) {
  const router = inject(Router);
  const destroyed = inject(DestroyRef);
  const item = readPanelItem(tenderId, itemId);
  const errors = signal<readonly FieldError[]>([]);
  const busy = signal(false);
  const name = computed(() =>
    item.hasValue() ? `${item.value().criterionId} ${item.value().bidder}` : $localize`Item`,
  );
  return {
    item,
    errors,
    busy,
    name,
    crumbs: computed(() => [
      { says: $localize`Tenders`, path: PATHS.tenders },
      { says: $localize`Moderation`, path: PATHS.moderation(tenderId()) },
      { says: name(), path: PATHS.panelItem(tenderId(), itemId()) },
    ]),
    errorFor: (field: string) => errors().find((error) => error.field === field)?.says ?? '',
    /** Sends where nothing is wrong, and goes back to the item. */
    send: (faults: readonly FieldError[], work: () => Observable<unknown>, field: string) => {
      errors.set(faults);
      if (faults.length > 0 || busy()) return;
      busy.set(true);
      work()
        .pipe(takeUntilDestroyed(destroyed))
        .subscribe({
          next: () => void router.navigateByUrl(PATHS.panelItem(tenderId(), itemId())),
          error: (fault: unknown) => {
            busy.set(false);
            const { detail, todo } = problemOf(fault);
            errors.set([{ says: `${detail} ${todo}`, field }]);
          },
        });
    },
  };
}
