import { Injectable } from '@nestjs/common';
import { findQuote } from '@evenhand/shared/anchoring';
import type { Citation, GuideValues } from '@evenhand/shared/contracts';
import type { TextDocument } from '@evenhand/shared/domain';
import { Problem, type ProblemPoint } from '../../platform/problem.ts';
import { ResponsesService, type StoredFile } from '../responses/index.ts';

/** Words before and after a citation that are kept with it. */
const AROUND = 60;

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
    const known = new Set(
      Object.values(before).flatMap((value) => (value.kind === 'passages' ? value.cited.map(keyOf) : [])),
    );
    const documents = new Map<string, TextDocument | null>();
    const faults: ProblemPoint[] = [];
    const checked: GuideValues = {};
    for (const [step, value] of Object.entries(values)) {
      if (value.kind !== 'passages') {
        checked[step] = value;
        continue;
      }
      const cited: Citation[] = [];
      for (const [at, citation] of value.cited.entries()) {
        const found = known.has(keyOf(citation)) ? citation : await this.place(files, documents, citation);
        if (found !== null) cited.push(found);
        else
          faults.push({
            pointer: `/values/${step.replaceAll('/', '~1')}/cited/${String(at)}`,
            says: saysNotFound(citation),
          });
      }
      checked[step] = { ...value, cited };
    }
    if (faults.length > 0) throw new Problem('citation.not-found', faults[0]?.says, faults);
    return checked;
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
    return document == null ? null : anchored(document, citation);
  }
}

/** The citation as it stands in a text model; null where its words do not stand there. */
function anchored({ text, pages }: Pick<TextDocument, 'text' | 'pages'>, citation: Citation): Citation | null {
  const isExact = text.slice(citation.start, citation.end) === citation.quote;
  const place = isExact ? citation : findQuote(text, citation.quote, citation.start);
  if (place === null) return null;
  const { start, end } = place;
  return {
    file: citation.file,
    sha256: citation.sha256,
    page: pages.find((page) => page.start <= start && start < page.end)?.number ?? null,
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  };
}

function keyOf({ file, sha256, start, end, quote }: Citation): string {
  return JSON.stringify([file, sha256, start, end, quote]);
}

function saysNotFound({ quote, file }: Citation): string {
  const short = quote.length > 60 ? `${quote.slice(0, 60)} …` : quote;
  return `The words "${short}" do not stand in ${file}.`;
}
