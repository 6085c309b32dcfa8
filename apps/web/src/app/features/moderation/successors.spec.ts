import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { successorListView } from '@evenhand/shared/contracts/panel-successors';
import { Successors } from './successors.ts';

const TENDER = '00000000-0000-4000-8000-000000000001';
const path = `/api/tenders/${TENDER}/moderation/successors`;
const turn = () => new Promise((resolve) => setTimeout(resolve));
const noor = {
  ...{
    personId: 'n',
    name: 'Noor',
    criterionIds: ['Q1'],
    reason: 'All have left.',
    namedBy: 'Priya',
    namedAt: '2027-03-01T10:00:00.000Z',
  },
  ...{ submitted: 1, expected: 2, seated: false, toSeat: 1, maySeat: false, whyNoSeat: null },
};

/** The section with what the service says. */
async function shown(change: object) {
  Object.assign(successorListView, { parse: (body: unknown) => body });
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
  });
  const http = TestBed.inject(HttpTestingController);
  const made = TestBed.createComponent(Successors);
  made.componentRef.setInput('tenderId', TENDER);
  made.componentRef.setInput('following', null);
  made.detectChanges();
  const said = { unvoted: ['Q1'], successors: [], people: [], mayName: true };
  http.expectOne(path).flush({ ...said, ...change });
  await turn();
  made.detectChanges();
  return { http, root: made.nativeElement as HTMLElement, show: () => made.detectChanges() };
}
const buttons = (root: HTMLElement) =>
  [...root.querySelectorAll('button')].map(({ textContent }) => textContent.trim());

test('where everybody is heard there is nothing to see, and where nobody can be named it says what to do', async () => {
  expect((await shown({ unvoted: [] })).root.textContent.trim()).toBe('');
  TestBed.resetTestingModule();
  const { root } = await shown({});
  expect(root.textContent).toContain('Nobody can be named yet.');
  expect(root.querySelector('form')).toBeNull();
});

test('nothing is sent without a person, a question and a reason', async () => {
  const { http, root, show } = await shown({ people: [{ personId: 'n', name: 'Noor' }] });
  root.querySelector('form')?.dispatchEvent(new Event('submit'));
  show();
  expect([...root.querySelectorAll('.govuk-error-summary a')].map(({ textContent }) => textContent.trim())).toEqual([
    'Choose who scores.',
    'Choose at least one question.',
    'Write why somebody else scores.',
  ]);
  http.expectNone({ method: 'POST', url: path });
});

test('a seat is given where the service would give it, and until then somebody can be let go', async () => {
  const waiting = await shown({ successors: [noor] });
  expect(waiting.root.textContent).toContain('1 of 2 scores are handed in.');
  expect(buttons(waiting.root)).toEqual(['Let them go: Noor']);
  TestBed.resetTestingModule();
  const ready = await shown({ successors: [{ ...noor, submitted: 2, maySeat: true }] });
  expect(buttons(ready.root)).toEqual(['Give Noor a seat', 'Let them go: Noor']);
  TestBed.resetTestingModule();
  const whyNoSeat = 'Noor gets no seat: somebody has a vote on it again.';
  const refused = await shown({ successors: [{ ...noor, submitted: 2, whyNoSeat }] });
  expect(refused.root.textContent).toContain(whyNoSeat);
  expect(buttons(refused.root)).toEqual(['Let them go: Noor']);
});
