import { type Signal, computed, effect, inject } from '@angular/core';
import { lastKnown } from '../../core/api/last-known.ts';
import { readModeration } from '../../core/api/moderation.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { followModeration } from '../../core/progress/follow-moderation.ts';

/**
 * The agenda of a panel as a page shows and follows it: what was last known of it stays while it is read anew. `says` is the
 * heading of the page where nothing is wrong.
 */
export function panelAgenda(tenderId: Signal<string>, says: string) {
  const moderation = readModeration(tenderId);
  const shown = lastKnown(moderation, tenderId);
  const problem = computed(() => {
    const fault = moderation.error();
    return fault === undefined || shown() !== undefined ? null : problemOf(fault);
  });
  const heading = computed(() => {
    const found = problem();
    return found === null ? says : headingOf(found);
  });
  const title = inject(PageTitle);
  effect(() => title.show(heading(), shown()?.title));
  // Before the first session there is nothing to follow, and nobody is told anything.
  const followed = computed(() => (shown()?.before === null ? tenderId() : undefined));
  followModeration(followed, () => moderation.reload());
  return {
    moderation,
    shown,
    problem,
    heading,
    /** The way to the tender. */
    crumbs: computed(() => [
      { says: $localize`Tenders`, path: PATHS.tenders },
      { says: shown()?.title ?? $localize`Tender`, path: PATHS.tender(tenderId()) },
    ]),
  };
}
