import type * as z from 'zod/mini';
import type { FieldError } from './pages/layout.ts';

/** What a form holds: its values, or what is wrong with it by field. */
export type FormOutcome<Values> =
  | { readonly values: Values; readonly errors: readonly [] }
  | { readonly values: null; readonly errors: readonly FieldError[] };

/** Checks what a form sent. Each field has one fault at most. */
export function readForm<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): FormOutcome<z.infer<Schema>> {
  const outcome = schema.safeParse(body ?? {});
  if (outcome.success) return { values: outcome.data, errors: [] };
  const faults = new Map<string, string>();
  for (const { path, message } of outcome.error.issues) {
    const field = String(path[0] ?? 'main');
    if (!faults.has(field)) faults.set(field, message);
  }
  return { values: null, errors: [...faults].map(([field, says]) => ({ field, says })) };
}

/** A field of a form as it was sent, to be shown again. */
export function fieldOf(body: unknown, name: string): string {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
}
