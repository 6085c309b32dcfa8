import { exampleOf, type JsonSchema, type Schemas } from './example-of.ts';

interface Media {
  readonly schema?: JsonSchema;
}
type Content = Readonly<Record<string, Media>>;
interface Operation {
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, { readonly content?: Content }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

const SCHEMA = '#/components/schemas/';

/**
 * The document with an example for everything that is sent and answered. The example of a contract stands once, by the
 * name of the contract; what has no name carries its own.
 */
export function withExamples<Given extends object>(given: Given): Given {
  const document = given as unknown as Document;
  const { schemas } = document.components;
  const used = new Set<string>();
  const media = ({ schema, ...rest }: Media): object => {
    if (schema === undefined) return rest;
    const name = schema.$ref?.slice(SCHEMA.length);
    if (name === undefined) return { ...rest, schema, example: exampleOf(schema, schemas) };
    used.add(name);
    return { ...rest, schema, examples: { typical: { $ref: `#/components/examples/${name}` } } };
  };
  const body = <Body extends { readonly content?: Content }>(one: Body): Body =>
    one.content === undefined ? one : { ...one, content: each(one.content, media) };
  const paths = each(document.paths, (path) =>
    each(path, ({ requestBody, responses, ...operation }) => ({
      ...operation,
      ...(requestBody === undefined ? {} : { requestBody: body(requestBody) }),
      ...(responses === undefined ? {} : { responses: each(responses, body) }),
    })),
  );
  const named = [...used].sort().map((name) => [name, { value: exampleOf({ $ref: SCHEMA + name }, schemas) }]);
  const components = { ...document.components, examples: Object.fromEntries(named) as object };
  return { ...given, paths, components };
}

function each<Before, After>(
  record: Readonly<Record<string, Before>>,
  change: (one: Before) => After,
): Record<string, After> {
  return Object.fromEntries(Object.entries(record).map(([name, one]) => [name, change(one)]));
}
