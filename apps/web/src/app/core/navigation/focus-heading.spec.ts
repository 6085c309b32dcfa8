import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, RouterOutlet, provideRouter } from '@angular/router';
import { provideHeadingFocus } from './focus-heading.ts';

@Component({ selector: 'app-first', template: '<h1 tabindex="-1">First</h1>' })
class First {}
@Component({ selector: 'app-second', template: '<h1 tabindex="-1">Second</h1>' })
class Second {}
@Component({ selector: 'app-root', imports: [RouterOutlet], template: '<router-outlet />' })
class Root {}

let router: Router;
/** Lets a page that is fetched arrive. */
let arrive: () => void;

beforeEach(() => {
  // The browser of the tests has no window to scroll.
  window.scrollTo = () => undefined;
  const first = new Promise<typeof First>((resolve) => (arrive = () => resolve(First)));
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'first', loadComponent: () => first },
        { path: 'second', component: Second },
        { path: 'guarded', component: First, canActivate: [() => TestBed.inject(Router).parseUrl('/second')] },
      ]),
      provideHeadingFocus(),
    ],
  });
  const root = TestBed.createComponent(Root);
  root.autoDetectChanges();
  document.body.append(root.nativeElement as HTMLElement);
  router = TestBed.inject(Router);
});
afterEach(() => document.querySelectorAll('app-root').forEach((root) => root.remove()));

/** The heading that has the focus once the page is there; null where none has. */
async function focusedAfter(path: string): Promise<string | null> {
  await router.navigateByUrl(path);
  TestBed.tick();
  const focused = document.activeElement;
  return focused?.tagName === 'H1' ? focused.textContent : null;
}

test('the page that a visit begins with moves no focus', async () => {
  arrive();
  expect(await focusedAfter('/first')).toBeNull();
});

test('nor does the one that a guard leads to instead', async () => {
  expect(await focusedAfter('/guarded')).toBeNull();
});

test('the heading of each further page gets the focus', async () => {
  arrive();
  await focusedAfter('/first');
  expect(await focusedAfter('/second')).toBe('Second');
  expect(await focusedAfter('/first')).toBe('First');
});

test('so does that of a page which is chosen before the first one has arrived', async () => {
  void router.navigateByUrl('/first');
  expect(await focusedAfter('/second')).toBe('Second');
});
