import { Injectable } from '@nestjs/common';
import { AssessmentRepository } from '../assessments/index.ts';
import { ResponsesService } from '../responses/index.ts';
import type { StoredTender } from '../tenders/index.ts';

/** Whether what a machine quotes is there for a reader as well. */
@Injectable()
export class MachineQuotes {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly responses: ResponsesService,
  ) {}

  /** Quotes of the newest indicative results that are not, to the letter, where they say they are in the visible text. */
  async misquoted(tender: StoredTender): Promise<readonly { readonly bidder: string; readonly quote: string }[]> {
    const found: { bidder: string; quote: string }[] = [];
    for (const { response, files } of await this.responses.listOf(tender)) {
      const newest = await this.assessments.newestOf(response.id);
      if (newest === null) continue;
      const read = await this.responses.readFiles(files);
      const texts = new Map(read.map(({ name, document }) => [name, document?.text ?? '']));
      const quotes = newest.result.criteria.flatMap(({ claims }) => claims.map(({ evidence }) => evidence));
      for (const { file, start, end, quote } of quotes)
        if (texts.get(file)?.slice(start, end) !== quote) found.push({ bidder: response.name, quote });
    }
    return found;
  }
}
