import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import * as z from 'zod/mini';
import { problemDetailsSchema } from '@evenhand/shared/problems';
import { VERSION } from '../version.ts';

type JsonSchema = Record<string, unknown>;

/** Contracts by the names under which the document lists them. */
export type NamedContracts = Readonly<Record<string, z.ZodMiniType>>;

/** The OpenAPI document of the routes of an application; every contract stands in it once, by its name. */
export function openApiDocument(app: INestApplication, contracts: NamedContracts): OpenAPIObject {
  const named = { ...contracts, Problem: problemDetailsSchema };
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) names.add(schema, { id });
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Evenhand')
    .setDescription('Faults come as problem bodies (RFC 9457) with a stable code.')
    .setVersion(VERSION)
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'opaque',
        description: 'A token of a machine, as docs/api.md tells.',
      },
      'token',
    )
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    standardSchemaConverter: (schema, { schemaType }) => convert(schema as z.ZodMiniType, schemaType ?? 'input', names),
  });
  return withProblems(document, convert(problemDetailsSchema, 'output', names).components);
}

function convert(schema: z.ZodMiniType, io: 'input' | 'output', names: z.core.$ZodRegistry<{ id: string }>) {
  const {
    $schema: _dialect,
    $defs = {},
    ...own
  } = z.toJSONSchema(schema, { io, metadata: names, unrepresentable: 'any' }) as JsonSchema & {
    $defs?: Record<string, JsonSchema>;
  };
  const components = Object.fromEntries(Object.entries($defs).map(([name, definition]) => [name, bare(definition)]));
  const name = names.get(schema)?.id;
  if (name === undefined) return { schema: bare(own), components };
  // A contract with a name may come as a mere reference to its own definition.
  const definition = components[name] ?? bare(own);
  return { schema: { $ref: `#/components/schemas/${name}` }, components: { ...components, [name]: definition } };
}

function bare({ id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

function withProblems(document: OpenAPIObject, components: Record<string, JsonSchema>): OpenAPIObject {
  const problem = {
    description: 'What is wrong, and what to do about it.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.delete]) {
      if (operation) operation.responses['default'] = problem;
    }
  }
  const schemas = { ...document.components?.schemas, ...components };
  return { ...document, components: { ...document.components, schemas } };
}
