import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { TenderPersonView } from '@evenhand/shared/contracts';
import { tenderPeopleView } from '@evenhand/shared/contracts/people';
import { Announcer } from '../../core/announcer.ts';
import { ReplaceEvaluator } from './replace-evaluator.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve));
const person = (personId: string): TenderPersonView => ({
  ...{ personId, name: personId, roles: ['evaluator'], assignedCriteria: ['Q1'], declaration: 'clear', training: null },
});

/** The form, sent, for somebody who leaves and the successor who is chosen; `answer` is what the service then says. */
function sent(successor: string) {
  Object.assign(tenderPeopleView, { parse: (body: unknown) => body });
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const made = TestBed.createComponent(ReplaceEvaluator);
  const inputs = { tenderId: 't', people: ['Ana', 'Ben'].map(person), replacements: [], canReplace: true };
  for (const [name, value] of Object.entries(inputs)) made.componentRef.setInput(name, value);
  made.detectChanges();
  const root = made.nativeElement as HTMLElement;
  const choose = (id: string, value: string) => {
    const field = root.querySelector<HTMLSelectElement>(`#${id}`);
    if (field === null) throw new Error(`There is no ${id}`);
    field.value = value;
    field.dispatchEvent(new Event('change'));
    made.detectChanges();
  };
  choose('replace-leaver', 'Ana');
  choose('replace-successor', successor);
  root.querySelector('form')?.dispatchEvent(new Event('submit'));
  const request = TestBed.inject(HttpTestingController).expectOne('/api/tenders/t/people/Ana/replacement');
  const answer = async (body: object, status = 200) => {
    request.flush(body, { status, statusText: '' });
    await turn();
    made.detectChanges();
  };
  return { root, answer, said: TestBed.inject(Announcer).said };
}

test('where the word of somebody else is missing the field for it says so, and else reads as one to leave empty', async () => {
  const { root, answer } = sent('nobody');
  expect(root.querySelector('#replace-approved-hint')?.textContent).toContain('leave it empty otherwise');
  const says = 'Choose who takes over, or enter who else approved that the others go on.';
  const errors = ['/successorId', '/approvedBy'].map((pointer) => ({ pointer, says }));
  const code = 'replacement.invalid';
  const words = { type: `urn:evenhand:problem:${code}`, code, title: 'No.', detail: says, todo: 'Look.' };
  await answer({ ...words, status: 409, errors }, 409);
  expect(root.querySelector('#replace-approved-error')?.textContent).toContain(says);
  expect(root.querySelectorAll('.govuk-error-summary a')).toHaveLength(2);
});

test.each([
  ['nobody', 'The evaluator was replaced. The others go on.'],
  ['Ben', 'The evaluator was replaced. Whoever takes over has to declare first.'],
])('what is said after %s takes over is so', async (successor, words) => {
  const { answer, said } = sent(successor);
  await answer({});
  expect(said()).toBe(words);
});
