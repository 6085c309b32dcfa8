import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { WayOut } from '../../ui/problem-view.ts';
import { PATHS } from '../paths.ts';

/** Where a problem is put right, when that is on another page of the tender that was asked for. */
export function waysOut(): WayOut {
  const router = inject(Router);
  return ({ code }) => {
    const [, tenderId] = /^\/tenders\/([^/?#]+)/.exec(router.url) ?? [];
    if (tenderId === undefined) return null;
    if (code === 'declaration.due')
      return { says: $localize`Declare your interests`, path: PATHS.declaration(tenderId) };
    // To try again helps nobody before the tender has gone on.
    if (code === 'rights.not-now' || code === 'tender.ended')
      return { says: $localize`Go to the tender`, path: PATHS.tender(tenderId) };
    return null;
  };
}
