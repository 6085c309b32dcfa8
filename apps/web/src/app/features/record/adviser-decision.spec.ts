import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import type { AdviserView } from '@evenhand/shared/contracts';
import { AdviserDecision } from './adviser-decision.ts';

const OFFERED = { processor: 'Fenland Compute Ltd', address: 'https://model.example/v1', model: 'fen-1', runs: 5 };

beforeEach(() => TestBed.configureTestingModule({ providers: [provideHttpClient()] }));

async function form(offered: AdviserView['offered'], allowedBefore: boolean) {
  const made = TestBed.createComponent(AdviserDecision);
  made.componentRef.setInput('tenderId', 't');
  made.componentRef.setInput('offered', offered);
  made.componentRef.setInput('allowedBefore', allowedBefore);
  made.autoDetectChanges();
  await made.whenStable();
  const page = made.nativeElement as HTMLElement;
  return { page, settled: () => made.whenStable() };
}

const choices = (page: HTMLElement) => [...page.querySelectorAll('label')].map(({ textContent }) => textContent.trim());

test('what was allowed can be taken back after the operator has removed the model, and only that', async () => {
  const { page } = await form(null, true);
  expect(choices(page)).toContain('The adviser is not asked');
  expect(choices(page)).not.toContain('The adviser may be asked');
  expect((await form(null, false)).page.querySelector('form')).toBeNull();
});

test('what is not confirmed is said to the two boxes it is about, with the whole address', async () => {
  const { page, settled } = await form(OFFERED, false);
  page.querySelector<HTMLInputElement>('input[type=radio]')?.click();
  await settled();
  page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
  await settled();
  const boxes = page.querySelector('fieldset:has(input[type=checkbox])');
  const described = (boxes?.getAttribute('aria-describedby') ?? '').split(' ');
  const said = described.map((id) => page.querySelector(`#${id}`)?.textContent.trim() ?? '');
  expect(said[0]).toContain('https://model.example/v1');
  expect(said[1]).toMatch(/listed for this procurement.*trains nothing/);
});
