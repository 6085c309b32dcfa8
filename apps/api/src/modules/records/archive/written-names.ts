/** Who approved, agreed or decided something outside the service: written in, where people of the service stand by their ids. */
const WRITTEN = ['approvedBy', 'agreedBy', 'overrideBy'];
/** An aid has an owner too, who is written in; that of a commitment is what the bid says of itself. */
const WRITTEN_OF_AIDS = [...WRITTEN, 'owner'];

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/**
 * A row without the names that were written in. Each goes from its own place only: it may be a role or a body, which
 * stands in the rest of the record as a word.
 */
export const withoutWrittenNames = <T>(row: T): T => without(row, WRITTEN);

/** The same for an event of the trail. */
export function eventWithoutWrittenNames<T extends { readonly kind: string; readonly detail: object }>(event: T): T {
  return { ...event, detail: without(event.detail, event.kind.startsWith('aid.') ? WRITTEN_OF_AIDS : WRITTEN) };
}

function without<T>(value: T, fields: readonly string[]): T {
  if (Array.isArray(value)) return value.map((inner: unknown) => without(inner, fields)) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const entries = Object.entries(value).map(([name, inner]: [string, unknown]) => [
    name,
    fields.includes(name) && typeof inner === 'string' && !ID.test(inner) ? '[name withheld]' : without(inner, fields),
  ]);
  return Object.fromEntries(entries) as T;
}
