import { ENGINE } from '@evenhand/scoring';
import type { ResponseResult } from '@evenhand/shared/contracts';
import type { StoredTender } from '../tenders/index.ts';
import type { BatchOutcome } from './batches.service.ts';
import type { BatchOutput } from './outputs/batch-output.ts';
import { HtmlReports } from './outputs/html-reports.ts';
import { ResultsCsv } from './outputs/results-csv.ts';
import { ResultsJson } from './outputs/results-json.ts';
import { StoredTexts } from './outputs/stored-texts.ts';

/**
 * Writes every output of a settled batch into the folder `out`, one response at a time. Returns how the responses came
 * out, in their order.
 */
export async function writeResults(
  outcomes: AsyncIterable<BatchOutcome>,
  tender: StoredTender,
  { out, asOf }: { readonly out: string; readonly asOf: string },
): Promise<readonly ResponseResult['status'][]> {
  const heading = {
    tender: tender.definition,
    engine: { name: ENGINE.name, version: ENGINE.version },
    publishedSetHash: tender.publishedSetHash,
    asOf,
  };
  const { ResultsXlsx } = await import('./outputs/results-xlsx.ts');
  const outputs: BatchOutput[] = [
    new ResultsJson(out, heading),
    new ResultsCsv(out, heading),
    new ResultsXlsx(out, heading),
    new StoredTexts(out),
    new HtmlReports(out, heading),
  ];
  const statuses: ResponseResult['status'][] = [];
  for await (const outcome of outcomes) {
    for (const output of outputs) await output.add(outcome);
    statuses.push(outcome.result.status);
  }
  for (const output of outputs) await output.finish();
  return statuses;
}
