import * as z from 'zod/mini';

/** Which of the values that a contract allows are taken: the first of each choice and one of each list, or the last and none. */
export type Taste = 'full' | 'bare';

/** What stands where a contract takes any words. Without a plain vowel, so that data is never taken for a text. */
export const SAMPLE = 'bbb ccc';

const WORDS = [
  SAMPLE,
  'bbb',
  '7',
  '2026-11-29',
  '2026-11-29T10:00:00.000Z',
  '10:00',
  '00000000-0000-4000-8000-000000000000',
  '0'.repeat(64),
];
const WHEN = /(?:^at|At|Until|since|updated)$/;
const DAYS = /(?:^on|On|^day|^due|^from|^to|asOf|From|By|Start|End)$/;
const FIGURES = /^(?:mark|max|weight|total|amount|value|price|lower|upper|median|promised|delivered|shortfall|whole)$/;

/** One value that the contract takes, made from its schema alone. `named` is the name of the field. */
function sampleOf(schema: z.core.$ZodType, taste: Taste, named = '', depth = 0): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const within = (inner: z.core.$ZodType, name = named) => sampleOf(inner, taste, name, depth + 1);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape).map(([name, inner]) => [name, within(inner, name)]));
    case 'array':
      return taste === 'full' && depth < 12 ? [within(def.element)] : [];
    case 'record':
      return {};
    case 'optional':
      return taste === 'full' && depth < 12 ? within(def.innerType) : undefined;
    case 'nullable':
      return taste === 'full' && depth < 12 ? within(def.innerType) : null;
    case 'readonly':
    case 'default':
    case 'prefault':
      return within(def.innerType);
    case 'lazy':
      return within(def.getter());
    case 'pipe':
      return within(def.out._zod.def.type === 'transform' ? def.in : def.out);
    case 'union':
      return within(def.options.at(taste === 'full' ? 0 : -1) as z.core.$ZodType);
    case 'tuple':
      return def.items.map((inner) => within(inner));
    case 'enum':
      return Object.values(def.entries).at(taste === 'full' ? 0 : -1);
    case 'literal':
      return def.values.at(taste === 'full' ? 0 : -1);
    case 'boolean':
      return taste === 'full';
    case 'number':
      return taste === 'full' ? 2 : 1;
    case 'null':
      return null;
    case 'string':
      return words(schema, named);
    default:
      return {};
  }
}

function words(schema: z.core.$ZodType, named: string): string {
  const first = WHEN.test(named)
    ? [WORDS[4] ?? '']
    : DAYS.test(named)
      ? [WORDS[3] ?? '']
      : FIGURES.test(named)
        ? ['7']
        : [];
  return [...first, ...WORDS].find((word) => z.core.safeParse(schema, word).success) ?? 'bbb';
}

/** From now on every contract reads, whatever the service answers, a sample of itself. */
export async function answerWithSamples(taste: Taste): Promise<void> {
  for (const contract of Object.values(await import('@evenhand/shared/contracts')))
    if (contract instanceof z.core.$ZodType) Object.assign(contract, { parse: () => sampleOf(contract, taste) });
}
