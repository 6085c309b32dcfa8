import { Injectable } from '@nestjs/common';
import type { Citation, GuideValues } from '@evenhand/shared/contracts';
import type { TextDocument } from '@evenhand/shared/domain';
import { Problem } from '../../platform/problem.ts';
import { covered, priceFigures, ResponsesService, type StoredFile } from '../responses/index.ts';
import { anchored, exactCitations, type LostCitation } from './domain/exact-citations.ts';

/**
 * Puts citations to the test of the stored text. A citation whose words stand elsewhere than it says, or are spaced or
 * hyphenated otherwise, is moved to their exact place; one whose words are not in the file is refused.
 */
@Injectable()
export class CitationCheck {
  constructor(private readonly responses: ResponsesService) {}

  /**
   * The values with every citation at its exact place. Citations that stood in `before` were checked then. Throws the
   * problem citation.not-found, which names each citation by its place in what was sent.
   */
  async exact(files: readonly StoredFile[], values: GuideValues, before: GuideValues): Promise<GuideValues> {
    const documents = new Map<string, TextDocument | null>();
    const checked = await exactCitations(values, before, (citation) => this.place(files, documents, citation));
    refuseLost(checked.lost);
    return checked.values;
  }

  /** One citation at its exact place; throws the problem citation.not-found. */
  async exactOne(files: readonly StoredFile[], citation: Citation): Promise<Citation> {
    const found = await this.place(files, new Map(), citation);
    if (found === null) throw new Problem('citation.not-found', saysNotFound(citation));
    return found;
  }

  private async place(
    files: readonly StoredFile[],
    documents: Map<string, TextDocument | null>,
    citation: Citation,
  ): Promise<Citation | null> {
    const file = files.find(({ name, sha256 }) => name === citation.file && sha256 === citation.sha256);
    if (file === undefined) return null;
    if (!documents.has(file.id)) documents.set(file.id, (await this.responses.readFile(file))?.document ?? null);
    const document = documents.get(file.id);
    if (document == null) return null;
    return anchored(document, citation, covered(document.text, priceFigures(document.text)));
  }
}

/** Throws the problem citation.not-found where any citation was lost. */
export function refuseLost(lost: readonly LostCitation[]): void {
  if (lost.length === 0) return;
  const faults = lost.map(({ step, at, citation }) => ({
    pointer: `/values/${step.replaceAll('/', '~1')}/cited/${String(at)}`,
    says: saysNotFound(citation),
  }));
  throw new Problem('citation.not-found', faults[0]?.says, faults);
}

function saysNotFound({ quote, file }: Citation): string {
  const short = quote.length > 60 ? `${quote.slice(0, 60)} …` : quote;
  return `The words "${short}" do not stand in ${file}.`;
}
