import type { INestApplication } from '@nestjs/common';
import * as contracts from '@evenhand/shared/contracts';
import { openApiDocument, type NamedContracts } from '../platform/http/openapi.ts';
import { withExamples } from './with-examples.ts';

/** The text of `apps/api/openapi.json`. */
export function openApiFile(app: INestApplication): string {
  return `${JSON.stringify(withExamples(openApiDocument(app, namedContracts())), null, 2)}\n`;
}

// tenderView is listed as TenderView, tenderSchema as Tender.
function namedContracts(): NamedContracts {
  const schemas = Object.entries(contracts).filter(([name]) => /(View|Schema)$/.test(name));
  return Object.fromEntries(
    schemas.map(([name, schema]) => [titled(name.replace(/Schema$/, '')), schema]),
  ) as NamedContracts;
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
