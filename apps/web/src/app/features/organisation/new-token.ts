import { Component, type ElementRef, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { TokenListView } from '@evenhand/shared/contracts';
import { newTokenSchema } from '@evenhand/shared/contracts/tokens';
import { Tokens } from '../../core/api/tokens.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { describedBy } from '../../ui/fields/described-by.ts';
import { FieldWords } from '../../ui/fields/field-words.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextField } from '../../ui/fields/text-field.ts';

const FIELDS = { name: 'token-name', tenderId: 'token-for', scopes: 'token-read', lastsDays: 'token-lasts' } as const;
const ORGANISATION = 'organisation';
const NO_BIDS = $localize`It sees the list of tenders and imports new ones; it reaches no bid.`;

/** Makes a token and shows its secret this once. */
@Component({
  selector: 'app-new-token',
  imports: [CheckField, ErrorSummary, FieldWords, Radios, TextField],
  templateUrl: './new-token.html',
})
export class NewToken {
  readonly mayMakeFor = input.required<TokenListView['mayMakeFor']>();
  /** Where a sign-in begins that leads back to this page. */
  readonly signInAgain = input.required<string>();
  readonly made = output();

  readonly #tokens = inject(Tokens);
  protected readonly secretHeading = viewChild<ElementRef<HTMLElement>>('secretHeading');
  protected readonly fields = FIELDS;
  protected readonly name = signal('');
  protected readonly reaches = signal('');
  protected readonly reads = signal(false);
  protected readonly submits = signal(false);
  protected readonly lasts = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly proofDue = signal(false);
  protected readonly secret = signal<{ readonly name: string; readonly says: string } | null>(null);
  protected readonly choices = computed(() =>
    this.mayMakeFor().map(({ tenderId, says }) =>
      tenderId === null ? { value: ORGANISATION, says, hint: NO_BIDS } : { value: tenderId, says },
    ),
  );
  protected readonly lives = [
    { value: '30', says: $localize`30 days` },
    { value: '90', says: $localize`90 days` },
    { value: '365', says: $localize`A year` },
  ];
  protected readonly scopesDescribed = computed(() =>
    describedBy('token-scopes', { hint: true, error: this.errorOf('scopes') !== '' }),
  );

  protected errorOf(name: keyof typeof FIELDS): string {
    return this.errors().find(({ field }) => field === FIELDS[name])?.says ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.secret.set(null);
    this.proofDue.set(false);
    this.errors.set(this.#missing());
    if (this.errors().length > 0) return;
    const tenderId = this.reaches() === ORGANISATION ? null : this.reaches();
    const name = this.name();
    try {
      const { secret } = await this.#tokens.make({ name, tenderId, scopes: this.#scopes(), lastsDays: +this.lasts() });
      this.secret.set({ name, says: secret });
      this.#empty();
      this.made.emit();
      setTimeout(() => this.secretHeading()?.nativeElement.focus());
    } catch (fault) {
      const problem = problemOf(fault);
      this.proofDue.set(problem.code === 'session.proof-due');
      this.errors.set(fieldErrors(problem, FIELDS, FIELDS.name));
    }
  }

  #scopes(): ('read' | 'submit')[] {
    return [...(this.reads() ? (['read'] as const) : []), ...(this.submits() ? (['submit'] as const) : [])];
  }

  #missing(): FieldError[] {
    const says = (what: string, field: string, missing: boolean) => (missing ? [{ says: what, field }] : []);
    const name = newTokenSchema.shape.name.safeParse(this.name()).error?.issues[0]?.message ?? '';
    return [
      ...says(name, FIELDS.name, name !== ''),
      ...says($localize`Choose what the token reaches.`, FIELDS.tenderId, this.reaches() === ''),
      ...says($localize`Choose what the machine does.`, FIELDS.scopes, this.#scopes().length === 0),
      ...says($localize`Choose how long the token lasts.`, FIELDS.lastsDays, this.lasts() === ''),
    ];
  }

  #empty(): void {
    for (const field of [this.name, this.reaches, this.lasts]) field.set('');
    for (const field of [this.reads, this.submits]) field.set(false);
  }
}
