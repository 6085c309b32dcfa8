import type { ClaimScope } from '@evenhand/shared/domain';
import { siftingOf } from '../text/sieve.ts';
import type { Statement } from '../text/statement.ts';
import { classifyAll } from './classify.ts';
import { facetsOf } from './facets.ts';
import type { Classification, Facets } from './found-claim.ts';
import { readCoreService, scopeOf, type CoreService } from './scope.ts';

/** What the published set says that bears on claims. Prepare it once for all answers of a tender. */
export interface ClaimContext {
  readonly coreService: CoreService;
  /** Lower-case names of places in the authority's area. */
  readonly areaPlaces: ReadonlySet<string>;
  /** ISO date. */
  readonly contractStart: string | undefined;
}

/** A statement's class, scope and facets; measures and quantities are added elsewhere. */
export interface ClaimDescription {
  readonly classification: Classification;
  readonly scope: ClaimScope;
  readonly facets: Facets;
}

/** Prepares what is the same for every answer of a tender. `areaPlaces` may be in any case. */
export function claimContext(tender: {
  readonly coreService: string;
  readonly areaPlaces: readonly string[];
  readonly contractStart?: string | undefined;
}): ClaimContext {
  return {
    coreService: readCoreService(tender.coreService),
    areaPlaces: new Set(tender.areaPlaces.map((place) => place.toLowerCase())),
    contractStart: tender.contractStart,
  };
}

/** Scope and facets of a statement whose class is known. */
export function describeClaim(
  statement: Statement,
  classification: Classification,
  context: ClaimContext,
): ClaimDescription {
  const text = classification.class === 'NONE' && statement.kind === 'heading' ? '' : statement.text;
  const sifting = siftingOf(statement);
  return {
    classification,
    scope: scopeOf(statement.text, classification.class, context, sifting),
    facets: facetsOf(text, statement.cells, context.areaPlaces, sifting),
  };
}

/**
 * Describes the statements of one answer, in the order of the text: the classes of neighbours help each other, so give
 * all of an answer's statements at once.
 */
export function describeClaims(statements: readonly Statement[], context: ClaimContext): readonly ClaimDescription[] {
  const classes = classifyAll(statements, context.contractStart);
  return statements.map((statement, index) =>
    describeClaim(statement, classes[index] ?? { class: 'NONE', rule: 'shape:none', cue: null }, context),
  );
}
