import { TestBed } from '@angular/core/testing';
import { ScoringFormChoice } from '../../core/scoring-form-choice.ts';
import { SettingsPage } from './settings.page.ts';

beforeEach(() => {
  localStorage.clear();
});

async function radio(value: string): Promise<HTMLInputElement> {
  const page = TestBed.createComponent(SettingsPage);
  await page.whenStable();
  const found = (page.nativeElement as HTMLElement).querySelector<HTMLInputElement>(
    `input[name="scoring-form"][value="${value}"]`,
  );
  if (found === null) throw new Error(`There is no choice ${value}.`);
  return found;
}

test('scoring goes on guided until somebody chooses otherwise, and this device remembers the choice', async () => {
  expect((await radio('guided')).checked).toBe(true);
  (await radio('all')).click();
  TestBed.resetTestingModule();
  expect(TestBed.inject(ScoringFormChoice).form()).toBe('all');
  expect((await radio('all')).checked).toBe(true);
});

test('what the device remembers and nobody offers counts as guided', () => {
  localStorage.setItem('evenhand.scoring-form', 'sideways');
  expect(TestBed.inject(ScoringFormChoice).form()).toBe('guided');
});
