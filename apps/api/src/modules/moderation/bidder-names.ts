import type { ResponsesService } from '../responses/index.ts';
import type { StoredTender } from '../tenders/index.ts';

/** The name of each bid at the panel's table, by the id of its response. */
export async function bidderNames(
  responses: ResponsesService,
  tender: StoredTender,
): Promise<ReadonlyMap<string, string>> {
  return new Map((await responses.listOf(tender)).map(({ response }) => [response.id, response.name]));
}
