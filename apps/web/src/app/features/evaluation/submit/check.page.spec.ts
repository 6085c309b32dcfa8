import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ScoreCheckView, ScoringOverviewView } from '@evenhand/shared/contracts';
import { CheckPage } from './check.page.ts';

const TENDER = '00000000-0000-4000-8000-000000000001';
const BID = '00000000-0000-4000-8000-000000000002';

/** The page of an evaluator with so many scores, each with its reason. */
async function pageOf(scores: number): Promise<HTMLElement> {
  const page = TestBed.createComponent(CheckPage);
  page.componentRef.setInput('tenderId', TENDER);
  page.detectChanges();
  const ids = Array.from({ length: scores }, (_, at) => `Q${at + 1}`);
  const overview: ScoringOverviewView = {
    ...{ tenderId: TENDER, title: 'Grounds', authority: 'The council', canWrite: true, order: 'by-question' },
    ...{ masked: false, bands: [], noticeAt: '2027-05-01T10:00:00.000Z', machineUse: '', practiceDue: 0 },
    criteria: ids.map((id) => ({
      ...{ id, title: `Question ${id}`, question: 'What will you do?', weightPercent: '1' },
      ...{ wordLimit: null, pageLimit: null, parts: [] },
    })),
    responses: [{ id: BID, name: 'Greenway' }],
    items: ids.map((criterionId) => ({
      ...{ responseId: BID, criterionId, state: 'locked', mark: null, flagged: false },
      ...{ skipped: null, reopenedBecause: null, savedAt: null },
    })),
  };
  const check: ScoreCheckView = {
    scores: ids.map((criterionId) => ({
      ...{ responseId: BID, criterionId, reason: `Because of ${criterionId}`, passages: 1 },
      ...{ warnings: [], version: 1, complete: false },
    })),
  };
  const http = TestBed.inject(HttpTestingController);
  http.expectOne(({ url }) => url.endsWith('/scoring')).flush(overview);
  http.expectOne(({ url }) => url.endsWith('/check')).flush(check);
  await page.whenStable();
  return page.nativeElement as HTMLElement;
}

const questionsOf = (page: HTMLElement): string[] =>
  [...page.querySelectorAll('tbody th')].map((cell) => /Question (\w+)/.exec(cell.textContent)?.[1] ?? '');

beforeEach(() => {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
  });
});

test('each score stands beside its reason', async () => {
  const page = await pageOf(2);
  expect([...page.querySelectorAll('tbody tr')].map((row) => row.textContent.includes('Because of'))).toEqual([
    true,
    true,
  ]);
  expect(page.querySelector('app-portion-steps p')).toBeNull();
});

test('a thousand scores are looked through in portions, and submitted as one', async () => {
  const page = await pageOf(1_200);
  expect(questionsOf(page)).toHaveLength(100);
  const next = [...page.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Show the next'));
  next?.click();
  TestBed.tick();
  expect(questionsOf(page)[0]).toBe('Q101');
  expect(page.querySelector('form button')?.textContent).toContain('Submit 1200 scores');
});
