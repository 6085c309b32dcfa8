import { DOCUMENT, Injector, afterNextRender, inject, provideEnvironmentInitializer } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationCancel, NavigationCancellationCode, NavigationEnd, NavigationStart, Router } from '@angular/router';
import { filter } from 'rxjs';

const pathOf = (url: string) => url.split(/[?#]/, 1)[0];

/**
 * A browser puts the reader at the top of a new page and a screen reader says its title; a router does neither.
 * After each change of path the heading of the new page gets the focus. A change of the query alone (another criterion,
 * another quote) is no new page and moves nothing.
 */
export function provideHeadingFocus() {
  return provideEnvironmentInitializer(() => {
    const router = inject(Router);
    const injector = inject(Injector);
    const document = inject(DOCUMENT);
    let path: string | undefined;
    let goingBack = false;
    router.events
      .pipe(
        filter(
          (event) =>
            event instanceof NavigationStart || event instanceof NavigationCancel || event instanceof NavigationEnd,
        ),
        takeUntilDestroyed(),
      )
      .subscribe((event) => {
        if (event instanceof NavigationStart) {
          goingBack = event.navigationTrigger === 'popstate';
          return;
        }
        if (event instanceof NavigationCancel) {
          // Whoever chooses another page before the first one has come leaves it all the same; a guard's detour does not.
          if (event.code === NavigationCancellationCode.SupersededByNewNavigation) path ??= '';
          return;
        }
        const before = path;
        path = pathOf(event.urlAfterRedirects);
        if (before === undefined || before === path) return;
        const toTop = !goingBack;
        afterNextRender(
          () => {
            if (toTop) document.defaultView?.scrollTo(0, 0);
            document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
          },
          { injector },
        );
      });
  });
}
