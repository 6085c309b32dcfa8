import { Injectable } from '@nestjs/common';
import { everyQuote } from '@evenhand/shared/anchoring';
import type { TextDocument } from '@evenhand/shared/domain';
import { Problem } from '../../platform/problem.ts';
import { ResponsesService } from '../responses/index.ts';
import type { CommitmentSource } from './commitment-source.ts';

/** More places than that tell nobody more. */
const MOST_PLACES = 3;

/** Words of a response that a person copied: where they stand in it. */
@Injectable()
export class QuotedWords {
  constructor(private readonly responses: ResponsesService) {}

  /** Words that were chosen at a place of a file; where they do not stand there any more they are looked for as if copied. */
  async at(
    responseId: string,
    words: string,
    { fileId, start, end }: { readonly fileId: string; readonly start: number; readonly end: number },
  ): Promise<CommitmentSource> {
    const { files } = await this.responses.get(responseId);
    const file = files.find(({ id }) => id === fileId);
    const [read] = file === undefined ? [] : await this.responses.readFiles([file]);
    const stands = read?.document?.text.slice(start, end) === words;
    return file !== undefined && read?.document && stands
      ? sourceAt(file, read.document, { start, end })
      : this.of(responseId, words);
  }

  /** The place of words in a response, whatever their spacing; throws request.invalid where they have none, or no file has them only once. */
  async of(responseId: string, words: string): Promise<CommitmentSource> {
    const { files } = await this.responses.get(responseId);
    const read = await this.responses.readFiles(files);
    const inEach = read.map(({ document, name }) => {
      const file = files.find((each) => each.name === name);
      if (document === null || file === undefined) return [];
      return everyQuote(document.text, words, MOST_PLACES).map((place) => sourceAt(file, document, place));
    });
    // The same text may have been sent twice, as Word and as PDF: the first file that has the words once stands for both.
    const source = inEach.find((places) => places.length === 1)?.[0];
    const places = inEach.flat();
    if (places.length === 0) throw wrong('These words are not in the response. Copy them from it as they stand there.');
    if (source === undefined) {
      const where = new Intl.ListFormat('en-GB').format(new Set(places.map(inWords)));
      throw wrong(`These words stand there more than once: ${where}. Copy more of what stands around them.`);
    }
    return source;
  }
}

function sourceAt(
  file: { readonly id: string; readonly name: string },
  document: TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): CommitmentSource {
  const page = document.pages.find((each) => start >= each.start && start <= each.end)?.number ?? null;
  const locator = document.blocks.find((each) => start >= each.start && start <= each.end)?.locator ?? null;
  const quote = document.text.slice(start, end);
  return { fileId: file.id, fileName: file.name, page, locator, start, end, quote };
}

function wrong(says: string): Problem {
  return new Problem('request.invalid', undefined, [{ pointer: '/words', says }]);
}

function inWords({ fileName, page }: CommitmentSource): string {
  return page === null ? fileName : `${fileName}, page ${String(page)}`;
}
