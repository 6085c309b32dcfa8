import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

interface Document {
  readonly paths: Record<string, Record<string, { readonly security?: unknown }>>;
  readonly components: { readonly schemas: Record<string, unknown> };
}

/** The text of `packages/client/src/schema.ts`: types of the routes that answer machines, from the API's own document. */
export async function clientSchema(openApi: string): Promise<string> {
  const document = withoutExamples(JSON.parse(openApi) as Document);
  const paths = forMachines(document.paths);
  const used = namesIn(paths, document.components.schemas);
  const schemas = Object.fromEntries(Object.entries(document.components.schemas).filter(([name]) => used.has(name)));
  const narrowed = { ...document, paths, components: { schemas } } as unknown as OpenAPI3;
  const words = '// Written by `npm run generate -w @evenhand/api` from apps/api/openapi.json.\n';
  return words + astToString(await openapiTS(narrowed));
}

function forMachines(paths: Document['paths']): Document['paths'] {
  const kept = Object.entries(paths).map(([path, operations]) => {
    const open = Object.entries(operations).filter(([, { security }]) => security !== undefined);
    return [path, Object.fromEntries(open)] as const;
  });
  return Object.fromEntries(kept.filter(([, operations]) => Object.keys(operations).length > 0));
}

/** Types say what may be sent, not what is usual. */
function withoutExamples(document: Document): Document {
  const text = JSON.stringify(document.paths, function (this: object, key, value: unknown) {
    return (key === 'examples' || key === 'example') && 'schema' in this ? undefined : value;
  });
  return { ...document, paths: JSON.parse(text) as Document['paths'] };
}

/** Names of the schemas that something refers to, itself or through others. */
function namesIn(node: unknown, schemas: Document['components']['schemas'], found = new Set<string>()): Set<string> {
  for (const [, name = ''] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    if (found.has(name)) continue;
    found.add(name);
    namesIn(schemas[name], schemas, found);
  }
  return found;
}
