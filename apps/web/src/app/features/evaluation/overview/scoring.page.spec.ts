import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ScoringItemView, ScoringOverviewView } from '@evenhand/shared/contracts';
import { ScoringFormChoice } from '../../../core/scoring-form-choice.ts';
import { ScoringPage } from './scoring.page.ts';

const TENDER = '00000000-0000-4000-8000-000000000001';
const BID = '00000000-0000-4000-8000-000000000002';

const item = (criterionId: string, changed: Partial<ScoringItemView> = {}): ScoringItemView => ({
  ...{ responseId: BID, criterionId, state: 'not-started', mark: null, flagged: false },
  ...{ skipped: null, reopenedBecause: null, savedAt: null, ...changed },
});

/** Where "Continue where I left off" leads; null where it is not offered. */
async function wayOn(items: readonly ScoringItemView[], order: ScoringOverviewView['order'] = 'by-question') {
  const page = TestBed.createComponent(ScoringPage);
  page.componentRef.setInput('tenderId', TENDER);
  page.detectChanges();
  const overview: ScoringOverviewView = {
    ...{ tenderId: TENDER, title: 'Grounds', authority: 'The council', canWrite: true, order, masked: false },
    ...{ bands: [], criteria: [], responses: [], items: [...items], noticeAt: '2027-05-01T10:00:00.000Z' },
    ...{ machineUse: '', practiceDue: 0 },
  };
  TestBed.inject(HttpTestingController)
    .expectOne(({ method }) => method === 'GET')
    .flush(overview);
  await page.whenStable();
  const links = [...(page.nativeElement as HTMLElement).querySelectorAll('a')];
  return (
    links.find(({ textContent }) => textContent.trim() === 'Continue where I left off')?.getAttribute('href') ?? null
  );
}

beforeEach(() => {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
  });
});

const [done, fresh] = [item('done', { state: 'locked' }), item('fresh')];
const begun = item('begun', { state: 'in-progress' });
const returned = item('returned', { state: 'reopened' });
const aside = item('aside', { state: 'in-progress', skipped: 'Later' });

test.each([
  ['what was sent back', [done, aside, fresh, begun, returned], 'returned'],
  ['then what was begun', [done, aside, fresh, begun], 'begun'],
  ['then what was not', [done, aside, fresh], 'fresh'],
  ['and last what was put aside', [done, aside], 'aside'],
])('scoring goes on with %s', async (_, items, criterionId) => {
  expect(await wayOn(items)).toBe(`/tenders/${TENDER}/scoring/answers/${BID}/${criterionId}`);
});

test('once everything is locked there is nothing to go on with', async () => {
  expect(await wayOn([done])).toBeNull();
});

test.each([
  ['by-question', `/tenders/${TENDER}/scoring/questions/fresh`],
  ['by-bidder', `/tenders/${TENDER}/scoring/bids/${BID}`],
] as const)('who chose all at once goes on with the table that the tender has %s', async (order, path) => {
  TestBed.inject(ScoringFormChoice).choose('all');
  expect(await wayOn([fresh], order)).toBe(path);
});
