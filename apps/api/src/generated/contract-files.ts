import * as z from 'zod/mini';
import { resultsSchema, tenderSchema } from '@evenhand/shared/contracts';

/** The product's own JSON Schemas, by the path of their file in the repository. */
export function contractFiles(): Readonly<Record<string, string>> {
  return {
    'packages/shared/contracts/tender.schema.json': text(tenderSchema, 'input', 'tender.json: one tender as imported.'),
    'packages/shared/contracts/results.schema.json': text(
      resultsSchema,
      'output',
      'results.json: what the batch command writes.',
    ),
  };
}

function text(schema: z.ZodMiniType, io: 'input' | 'output', title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
