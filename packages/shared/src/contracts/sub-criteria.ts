/** One part of a criterion that is assessed by itself. */
export interface SubCriterion {
  readonly id: string;
  readonly title: string;
  /** What is asked, where it says more than the title. */
  readonly question?: string | undefined;
  /** Published share of its criterion in per cent, exact decimal text; left out: equal shares that nobody published. */
  readonly weightPercent?: string | undefined;
  /** Marks available, exact decimal text, where the tender adds marks up instead of weighing them. */
  readonly marks?: string | undefined;
}

const DECIMAL = /^-?[0-9]+(\.[0-9]+)?$/;

/**
 * Sub-criteria as people write them in a tender file, in one form. A file may hold plain titles or objects of its own
 * shape; nothing in it is refused. An entry without an id takes its place as one.
 */
export function asSubCriteria(entries: readonly unknown[]): SubCriterion[] {
  return entries.map((entry, at) => {
    const own = typeof entry === 'object' && entry !== null ? { ...entry } : { title: entry };
    const part = own as Record<string, unknown>;
    const id = wordsOf(part['id']) ?? String(at + 1);
    const question = wordsOf(part['question']);
    const weightPercent = decimalOf(part['weightPercent'] ?? part['weight']);
    const marks = decimalOf(part['marks']);
    return {
      id,
      title: wordsOf(part['title']) ?? wordsOf(part['name']) ?? question ?? id,
      ...(question === undefined ? {} : { question }),
      ...(weightPercent === undefined ? {} : { weightPercent }),
      ...(marks === undefined ? {} : { marks }),
    };
  });
}

/** A lot: a part of the tender that is awarded separately. */
export interface Lot {
  readonly id: string;
  readonly title: string;
}

/** Lots as people write them in a tender file, in one form. */
export function asLots(entries: readonly unknown[]): Lot[] {
  return asSubCriteria(entries).map(({ id, title }) => ({ id, title }));
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

function decimalOf(value: unknown): string | undefined {
  const text = wordsOf(value);
  return text !== undefined && DECIMAL.test(text) ? text : undefined;
}
