import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { maskingView, readingView } from '@evenhand/shared/contracts/reading';
import { ReadingPage } from './reading.page.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve));
const PASSAGE = {
  ...{ fileId: 'f', file: 'offer.md', start: 0, end: 9, page: null, locator: null, words: 'Our offer' },
  ...{ paragraphs: [{ start: 0, end: 9, words: 'Our offer' }], answersNone: true, whyNone: null },
};
const hidden = (page: number) => ({
  ...{
    fileId: 'f',
    file: 'offer.md',
    reason: 'hidden-text',
    page,
    words: 'Highest mark',
    place: page,
    dismissed: null,
  },
});

/** The page with a passage that a person said answers nothing and two hidden findings; `send` presses a button of a form. */
async function opened() {
  for (const contract of [readingView, maskingView]) Object.assign(contract, { parse: (body: unknown) => body });
  TestBed.configureTestingModule({
    providers: [provideRouter([{ path: '**', children: [] }]), provideHttpClient(), provideHttpClientTesting()],
  });
  const http = TestBed.inject(HttpTestingController);
  const page = TestBed.createComponent(ReadingPage);
  page.componentRef.setInput('tenderId', 't');
  page.componentRef.setInput('responseId', 'r');
  page.detectChanges();
  http.expectOne('/api/responses/r/reading').flush({
    ...{ response: { name: 'Avon', settled: true, says: '' }, files: [], answers: [], unmapped: [PASSAGE] },
    ...{ findings: [hidden(2), hidden(9)], sharedAnswers: [], comparison: 'done' },
    ...{ mayDecide: true, mayDismiss: true, virusScanner: true },
  });
  await turn();
  page.detectChanges();
  const root = page.nativeElement as HTMLElement;
  const write = (id: string, words: string) => {
    const field = root.querySelector<HTMLSelectElement | HTMLTextAreaElement>(`#${id}`);
    if (field === null) throw new Error(`There is no ${id}`);
    field.value = words;
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
    page.detectChanges();
  };
  const refuse = async (of: string, path: string, code: string, errors: object[]) => {
    root.querySelector(`form:has(#${of})`)?.dispatchEvent(new Event('submit'));
    const sent = http.expectOne({ method: 'POST', url: `/api/responses/r/${path}` });
    const words = { type: `urn:evenhand:problem:${code}`, code, title: 'No.', status: 400, detail: '', todo: 'Look.' };
    sent.flush({ ...words, errors }, { status: 400, statusText: '' });
    await turn();
    page.detectChanges();
    return sent.request.body as Record<string, unknown>;
  };
  const errors = () =>
    [...root.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary a')].map(
      ({ hash, textContent }) => `${hash} ${textContent.trim()}`,
    );
  return { root, write, refuse, errors };
}

const TOO_LONG = 'Use at most 2000 characters.';

test('what is wrong with a reason is said with its words and at its field', async () => {
  const { root, write, refuse, errors } = await opened();
  write('question-of-f-0', 'none');
  write('question-of-f-0-why', 'a');
  await refuse('question-of-f-0', 'mappings', 'request.invalid', [{ pointer: '/whyNone', says: TOO_LONG }]);
  expect(errors().join()).toMatch(/^#question-of-f-0-why .*Use at most 2000 characters\.$/);
  expect(root.querySelector('#question-of-f-0-why-error')?.textContent).toContain(TOO_LONG);

  write('hidden-0', 'a');
  await refuse('hidden-0', 'dismissals', 'request.invalid', [{ pointer: '/reason', says: TOO_LONG }]);
  expect(errors().join()).toMatch(/^#hidden-0 .*Use at most 2000 characters\.$/);
});

test.each([
  ['a mapping', 'question-of-f-0', 'mappings'],
  ['a mapping that is taken back', 'back-of-f-0', 'mappings/take-back'],
])('the reason that %s needs stays in sight while something is wrong with it', async (_, field, path) => {
  const { root, write, refuse, errors } = await opened();
  write('question-of-f-0', 'none');
  await refuse(field, path, 'reading.scores-locked', [{ pointer: '/reason', says: 'Q1: 1 score is locked.' }]);
  write(`${field}-reason`, 'a');
  const sent = await refuse(field, path, 'request.invalid', [{ pointer: '/reason', says: TOO_LONG }]);
  expect(sent['reason']).toBe('a');
  expect(errors().join()).toMatch(/-reason .*Use at most 2000 characters\.$/);
  expect(root.querySelector<HTMLTextAreaElement>(`#${field}-reason`)?.value).toBe('a');

  // Another form is asked for a reason: what is out of sight is not sent.
  const other = field === 'back-of-f-0' ? 'question-of-f-0' : 'back-of-f-0';
  const otherPath = path === 'mappings' ? 'mappings/take-back' : 'mappings';
  await refuse(other, otherPath, 'reading.scores-locked', [{ pointer: '/reason', says: 'Q1: 1 score is locked.' }]);
  expect(root.querySelector(`#${field}-reason`)).toBeNull();
  expect(await refuse(field, path, 'reading.busy', [])).not.toHaveProperty('reason');
});

test('no two findings are heard alike, and an open one does not read as if nothing followed from it', async () => {
  const { root } = await opened();
  const said = [...root.querySelectorAll('app-dismissal summary')].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
  expect(said).toEqual([
    'Say that nothing follows from this finding 1, Hidden text, offer.md',
    'Say that nothing follows from this finding 2, Hidden text, offer.md',
  ]);
});
