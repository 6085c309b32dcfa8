import { createHash } from 'node:crypto';
import { EXAMPLE_NUMBERS, EXAMPLE_WORDS } from './example-words.ts';

/** A JSON Schema of the API's document, as far as its contracts use it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

export type Schemas = Readonly<Record<string, JsonSchema>>;

const REFERENCE = '#/components/schemas/';
const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2027-03-01T09:30:00.000Z',
  date: '2027-04-01',
  email: 'ana.field@council.example',
  uri: 'https://portal.example/hook',
  binary: '(the bytes of the file)',
};

/**
 * An example of a contract: the words that its fields usually hold, every field that it may have, one entry of each list.
 * The same contract always gives the same example. What holds itself, such as an explanation, ends after the first.
 */
export function exampleOf(schema: JsonSchema, schemas: Schemas): unknown {
  return example(schema, { schemas, name: '', within: [] }) ?? null;
}

/** Where in a contract an example stands: the field it is for, and the contracts around it. */
interface Place {
  readonly schemas: Schemas;
  readonly name: string;
  readonly within: readonly string[];
}

/** Undefined stands for what would never end. */
function example(schema: JsonSchema, place: Place): unknown {
  if (schema.$ref !== undefined) return exampleOfContract(schema.$ref.slice(REFERENCE.length), place);
  if ('const' in schema) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return options.map((option) => example(option, place)).find((one) => one != null) ?? null;
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map((part) => example(part, place))) as unknown;
  switch (kindOf(schema)) {
    case 'object':
      return exampleObject(schema, place);
    case 'array':
      return exampleList(schema, place);
    case 'string':
      return exampleWord(schema, place.name);
    case 'integer':
    case 'number':
      return exampleNumber(schema, place.name);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return {};
  }
}

/** Of several kinds the one that says most: text before numbers, null last. */
function kindOf({ type }: JsonSchema): string | undefined {
  if (type === undefined || typeof type === 'string') return type;
  return type.find((kind) => kind === 'string') ?? type.find((kind) => kind !== 'null');
}

function exampleOfContract(contract: string, { schemas, name, within }: Place): unknown {
  const schema = schemas[contract];
  if (schema === undefined || within.includes(contract)) return undefined;
  return example(schema, { schemas, name, within: [...within, contract] });
}

function exampleObject({ properties, additionalProperties: others, propertyNames }: JsonSchema, place: Place): unknown {
  const fields = Object.entries(properties ?? {}).map(([name, field]) => [name, example(field, { ...place, name })]);
  if (typeof others !== 'object' || fields.length > 0)
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as unknown;
  const name = propertyNames?.enum?.find((key) => typeof key === 'string') ?? 'Q1';
  const value = example(others, { ...place, name });
  return value === undefined ? {} : { [name]: value };
}

function exampleList({ items, prefixItems, minItems = 1 }: JsonSchema, place: Place): unknown {
  if (prefixItems !== undefined) return prefixItems.map((item) => example(item, place));
  const entry = items === undefined ? undefined : example(items, place);
  return entry === undefined ? [] : Array.from({ length: Math.max(minItems, 1) }, () => entry);
}

function exampleWord(schema: JsonSchema, name: string): string {
  const { format, pattern, minLength = 0, maxLength = Infinity } = schema;
  if (format === 'uuid') return idOf(name);
  const fits = (text: string) =>
    text.length >= minLength &&
    text.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text));
  const known = [EXAMPLE_WORDS[name], format === undefined ? undefined : FORMATS[format], '3', '12', 'Worcestershire'];
  const found = known.find(
    (text) => text !== undefined && fits(text) && (format === undefined || text === FORMATS[format]),
  );
  return found ?? 'a'.repeat(Math.max(minLength, 1));
}

function exampleNumber({ minimum = 0, maximum = Infinity }: JsonSchema, name: string): number {
  return Math.min(Math.max(EXAMPLE_NUMBERS[name] ?? 1, minimum), maximum);
}

/** An id for each name of a field, so that those that mean the same thing are the same. */
function idOf(name: string): string {
  const hex = createHash('sha256')
    .update(name === 'id' ? 'an id' : name)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
