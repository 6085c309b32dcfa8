import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { WebhookSecretView } from '@evenhand/shared/contracts';
import { newWebhookSchema } from '@evenhand/shared/contracts/webhooks';
import { WEBHOOK_TYPES, type WebhookType } from '@evenhand/shared/domain/webhook-words';
import { Webhooks } from '../../core/api/webhooks.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { describedBy } from '../../ui/fields/described-by.ts';
import { FieldWords } from '../../ui/fields/field-words.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { TYPE_MEANINGS } from './webhook-words.ts';

const FIELDS = { url: 'webhook-url', types: `webhook-${WEBHOOK_TYPES[0]}` } as const;

/** Makes a webhook. */
@Component({
  selector: 'app-new-webhook',
  imports: [CheckField, ErrorSummary, FieldWords, TextField],
  templateUrl: './new-webhook.html',
})
export class NewWebhookForm {
  readonly tenderId = input.required<string>();
  /** Where a sign-in begins that leads back to this page. */
  readonly signInAgain = input.required<string>();
  readonly made = output<WebhookSecretView>();

  readonly #webhooks = inject(Webhooks);
  protected readonly fields = FIELDS;
  protected readonly choices = WEBHOOK_TYPES.map((type) => ({
    type,
    field: `webhook-${type}`,
    says: TYPE_MEANINGS[type],
  }));
  protected readonly url = signal('');
  protected readonly chosen = signal<ReadonlySet<WebhookType>>(new Set());
  protected readonly busy = signal(false);
  protected readonly proofDue = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly typesDescribed = computed(() =>
    describedBy('webhook-types', { hint: true, error: this.errorOf('types') !== '' }),
  );

  protected errorOf(name: keyof typeof FIELDS): string {
    return this.errors().find(({ field }) => field === FIELDS[name])?.says ?? '';
  }

  protected choose(type: WebhookType, on: boolean): void {
    const chosen = new Set(this.chosen());
    if (on) chosen.add(type);
    else chosen.delete(type);
    this.chosen.set(chosen);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.proofDue.set(false);
    const asked = { url: this.url().trim(), types: [...this.chosen()] };
    const faults = newWebhookSchema.safeParse(asked).error?.issues ?? [];
    this.errors.set(
      faults.map(({ path, message }) => ({ says: message, field: path[0] === 'url' ? FIELDS.url : FIELDS.types })),
    );
    if (faults.length > 0) return;
    this.busy.set(true);
    try {
      this.made.emit(await this.#webhooks.make(this.tenderId(), asked));
      this.url.set('');
      this.chosen.set(new Set());
    } catch (fault) {
      const problem = problemOf(fault);
      this.proofDue.set(problem.code === 'session.proof-due');
      this.errors.set(fieldErrors(problem, FIELDS, FIELDS.url));
    }
    this.busy.set(false);
  }
}
