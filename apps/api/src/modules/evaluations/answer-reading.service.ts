import { Injectable } from '@nestjs/common';
import type { EvaluationView } from '@evenhand/shared/contracts';
import type { AnswerPart } from '@evenhand/shared/domain';
import { ResponseRepository, ResponsesService, type StoredFile } from '../responses/index.ts';
import type { AnswerToScore } from './evaluation-access.service.ts';

type AnswerView = EvaluationView['answer'];

const NOT_FOUND =
  'No part of this response was found to answer this question. Look through its files before you score.';
const STILL_READ = 'This response is still being read: its words are not here yet. Open this answer again in a minute.';

/** Where in a response a question is answered. */
@Injectable()
export class AnswerReading {
  constructor(
    private readonly repository: ResponseRepository,
    private readonly responses: ResponsesService,
  ) {}

  /** The parts of the answer, what lies beyond the published limit, and a sentence where a person must look closer. */
  async of({ response, files, criterion }: AnswerToScore): Promise<AnswerView> {
    const map = await this.repository.answersOf(response.id);
    const answer = map?.answers.find((one) => one.criterion === criterion.id);
    if (answer === undefined || answer.parts.length === 0) {
      const note = response.stage === 'received' || response.stage === 'reading' ? STILL_READ : NOT_FOUND;
      return { parts: [], cutOff: [], note };
    }
    const view = (parts: readonly AnswerPart[]) => parts.flatMap((part) => partView(part, files));
    return { parts: view(answer.parts), cutOff: view(answer.cutOff), note: answer.needsConfirmation };
  }

  /** How many words the answer has; 0 where it is not known. */
  async wordsOf(answer: AnswerToScore): Promise<number> {
    const { parts } = await this.of(answer);
    let words = 0;
    for (const { fileId, start, end } of parts) {
      const file = answer.files.find(({ id }) => id === fileId);
      const text = file === undefined ? undefined : (await this.responses.readFile(file))?.document?.text;
      words += text?.slice(start, end).match(/\S+/g)?.length ?? 0;
    }
    return words;
  }
}

function partView({ file, start, end }: AnswerPart, files: readonly StoredFile[]) {
  const fileId = files.find(({ name }) => name === file)?.id;
  return fileId === undefined ? [] : [{ file, fileId, start, end }];
}
