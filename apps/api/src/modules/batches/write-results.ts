import type { ResponseResult } from '@evenhand/shared/contracts';
import { ENGINE } from '@evenhand/scoring';
import type { StoredTender } from '../tenders/index.ts';
import type { BatchOrder } from './batch-command-line.ts';
import type { BatchesService } from './batches.service.ts';
import type { BatchOutput } from './outputs/batch-output.ts';
import { HtmlReports } from './outputs/html-reports.ts';
import { ResultsCsv } from './outputs/results-csv.ts';
import { ResultsJson } from './outputs/results-json.ts';
import { ResultsXlsx } from './outputs/results-xlsx.ts';
import { StoredTexts } from './outputs/stored-texts.ts';

/** Writes every output of a settled batch, one response at a time. Returns how the responses came out, in their order. */
export async function writeResults(
  batches: BatchesService,
  tender: StoredTender,
  order: BatchOrder,
  responseIds: readonly string[],
): Promise<readonly ResponseResult['status'][]> {
  const heading = {
    tender: tender.definition,
    engine: { name: ENGINE.name, version: ENGINE.version },
    publishedSetHash: tender.publishedSetHash,
    asOf: order.asOf,
  };
  const outputs: BatchOutput[] = [
    new ResultsJson(order.out, heading),
    new ResultsCsv(order.out, heading),
    new ResultsXlsx(order.out, heading),
    new StoredTexts(order.out),
    new HtmlReports(order.out, heading),
  ];
  const statuses: ResponseResult['status'][] = [];
  for (const id of responseIds) {
    const outcome = await batches.outcome(tender, id);
    for (const output of outputs) await output.add(outcome);
    statuses.push(outcome.result.status);
  }
  for (const output of outputs) await output.finish();
  return statuses;
}
