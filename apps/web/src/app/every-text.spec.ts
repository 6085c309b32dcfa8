import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type Route, type Routes, TitleStrategy, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { speakPseudo, unmarked } from '../../test/pseudo-locale.ts';
import { SAMPLE, type Taste, answerWithSamples } from '../../test/sample-of.ts';

// Some twenty seconds of a processor that may have other work.
const EVERY_PAGE_MS = 300_000;

const NAMED = ['aria-label', 'alt', 'placeholder', 'title', 'label'];

/** Every address of the app, with 1 for whatever is named in it. */
async function addressesOf(routes: Routes, above = ''): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) {
    const path = (route.path ?? '').replaceAll(/:\w+/g, '1').replace('**', 'nowhere');
    const address = `${above}/${path}`.replace(/\/$/, '');
    const below = route.children ?? (await childrenOf(route));
    if (below.length > 0) found.push(...(await addressesOf(below, address)));
    else if (route.redirectTo === undefined) found.push(address === '' ? '/' : address);
  }
  return found;
}

const childrenOf = async ({ loadChildren }: Route): Promise<Routes> =>
  ((await loadChildren?.()) as Routes | undefined) ?? [];

/** Whatever a person can read or hear on the page. */
function textsOf(page: Element): readonly string[] {
  const texts: string[] = [];
  const nodes = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) texts.push(node.nodeValue?.trim() ?? '');
  for (const element of page.querySelectorAll('*'))
    for (const name of NAMED) texts.push(element.getAttribute(name) ?? '');
  return texts.filter((text) => text !== '');
}

/** Nothing happens elsewhere while a page is looked at, and nothing scrolls. */
class Silence extends EventTarget {
  readonly close = () => undefined;
  readonly observe = () => undefined;
  readonly unobserve = () => undefined;
  readonly disconnect = () => undefined;
}

async function openApp() {
  speakPseudo();
  // Dates then come in another script, and are not taken for English.
  document.documentElement.lang = 'ru';
  Object.assign(globalThis, { EventSource: Silence, IntersectionObserver: Silence, ResizeObserver: Silence });
  const { routes } = await import('./app.routes.ts');
  const { PageTitle } = await import('./core/navigation/page-title.ts');
  const { WAY_OUT } = await import('./ui/problem-view.ts');
  const { waysOut } = await import('./core/problems/ways-out.ts');
  TestBed.configureTestingModule({
    providers: [
      provideRouter(routes, withComponentInputBinding()),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: TitleStrategy, useExisting: PageTitle },
      { provide: WAY_OUT, useFactory: waysOut },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  return { addresses: await addressesOf(routes), harness: await RouterTestingHarness.create(), http };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test.each<[string, 'fault' | Taste]>([
  ['while it loads and after a fault', 'fault'],
  ['where there is one of everything', 'full'],
  ['where there is as little as can be', 'bare'],
])(
  'in the pseudo-locale no page says anything that is not in the catalogue, %s',
  async (_, answers) => {
    const { addresses, harness, http } = await openApp();
    if (answers !== 'fault') await answerWithSamples(answers);
    const answer = () => {
      for (const asked of http.match(() => true).filter(({ cancelled }) => !cancelled))
        asked.flush({}, answers === 'fault' ? { status: 500, statusText: 'Fault' } : {});
    };
    const faults = new Set<string>();
    const filled = new Set<string>();
    const look = (address: string) => {
      harness.detectChanges();
      const said = [...textsOf(harness.fixture.nativeElement as Element), document.title.replace('Evenhand', '')];
      expect(said.length).toBeGreaterThan(1);
      if (said.some((text) => text.includes(SAMPLE))) filled.add(address);
      // Where a contract takes any text, its sample is in no table of words.
      for (const text of unmarked(said.map((one) => one.replaceAll('undefined', '')))) faults.add(`${address} ${text}`);
    };
    for (const address of addresses) {
      let arrived = false;
      const there = harness.navigateByUrl(address).finally(() => (arrived = true));
      while (!arrived) {
        await turn();
        answer();
      }
      await there;
      look(address);
      // What is asked for first may ask for more.
      for (let round = 0; round < 3; round++) {
        answer();
        await turn();
        look(address);
      }
    }
    expect(addresses.length).toBeGreaterThan(80);
    if (answers === 'full') expect(filled.size).toBeGreaterThan(60);
    expect([...faults]).toEqual([]);
  },
  EVERY_PAGE_MS,
);
