import type { ResponseResult } from '@evenhand/shared/contracts';
import { confusionOf, figuresOf, type Figures } from './figures.ts';
import type { LabelledTender } from './labelled-corpus.ts';
import { compareResponse, type ComparedResponse } from './compare-response.ts';
import { worstErrors, type WorstError } from './worst-errors.ts';

/** What `npm run evaluate -- --json` writes. */
export interface Evaluation {
  readonly engine: { readonly name: string; readonly version: string };
  /** Ids of the tenders compared. */
  readonly corpus: readonly string[];
  readonly format: 'md' | 'docx' | 'pdf';
  readonly figures: Figures;
  readonly perTender: Readonly<Record<string, Figures>>;
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Rows: the agreed mark; columns: the engine's band, both as places on the scale; last column: no band given. */
  readonly bandConfusion: readonly (readonly number[])[];
  readonly worst: readonly WorstError[];
}

/** Compares the engine's results with the labels. `results` has one entry for each labelled response, in the same order. */
export function evaluateCorpus(
  engine: { readonly name: string; readonly version: string },
  format: Evaluation['format'],
  tenders: readonly { readonly labelled: LabelledTender; readonly results: readonly ResponseResult[] }[],
): Evaluation {
  const compared = tenders.map(({ labelled, results }) =>
    labelled.responses.flatMap((response) => {
      const result = results.find((one) => one.response === response.response);
      return result === undefined ? [] : [compareResponse(labelled.tender, response, result)];
    }),
  );
  const all = compared.flat();
  return {
    engine,
    corpus: tenders.map(({ labelled }) => labelled.tender.id),
    format,
    figures: figuresOf(all),
    perTender: Object.fromEntries(tenders.map(({ labelled }, i) => [labelled.tender.id, figuresOf(compared[i] ?? [])])),
    confusion: confusionOf(all.flatMap(({ units }) => units)),
    bandConfusion: bandConfusion(all),
    worst: worstErrors(all),
  };
}

function bandConfusion(responses: readonly ComparedResponse[]): number[][] {
  const bands = responses.flatMap((response) => response.bands);
  const size = Math.max(0, ...bands.map((band) => band.bands));
  return Array.from({ length: size }, (_, label) =>
    Array.from(
      { length: size + 1 },
      (_unused, column) => bands.filter((band) => band.label === label && (band.engine ?? size) === column).length,
    ),
  );
}
