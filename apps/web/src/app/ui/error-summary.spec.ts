import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ErrorSummary } from './error-summary.ts';

@Component({
  imports: [ErrorSummary],
  template: `
    <app-error-summary [errors]="errors" />
    <label for="title">Title</label><input id="title" /> <label for="role">Role</label><input id="role" />
  `,
})
class Form {
  protected readonly errors = [
    { says: 'Write at least one word.', field: 'title' },
    { says: 'Choose a role.', field: 'role' },
    { says: 'Write at least one word.', field: 'page' },
  ];
}

test('a sentence that fits many fields names its own', async () => {
  const form = TestBed.createComponent(Form);
  document.body.append(form.nativeElement as HTMLElement);
  form.autoDetectChanges();
  await form.whenStable();
  const links = [...(form.nativeElement as HTMLElement).querySelectorAll('a')].map((link) => link.textContent.trim());
  expect(links).toEqual(['Title: Write at least one word.', 'Choose a role.', 'Write at least one word.']);
});

test('a line of the summary leads to its field without a trace in the address', async () => {
  const form = TestBed.createComponent(Form);
  document.body.append(form.nativeElement as HTMLElement);
  form.autoDetectChanges();
  await form.whenStable();
  const address = location.href;
  (form.nativeElement as HTMLElement).querySelectorAll('a')[1]?.click();
  expect([document.activeElement?.id, location.href]).toEqual(['role', address]);
});
