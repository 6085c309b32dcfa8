import type { ResponseResult } from '@evenhand/shared/contracts';
import { frameworkPack } from '../src/measures/framework-pack.ts';
import { scoreResponse } from '../src/score.ts';
import { answersBySection, labelledTender, markdownResponse } from '../test/labelled-folder.ts';

/** Scores the responses of a labelled tender, in the order of their names. */
export function scoreFolder(folder: string): readonly ResponseResult[] {
  const { tender, responses } = labelledTender(folder);
  return responses.map((one) => {
    const file = markdownResponse(folder, one.response);
    return scoreResponse({
      tender,
      framework: frameworkPack(tender.framework),
      asOf: tender.contractStart,
      response: { name: one.response, files: [file], answers: answersBySection(tender, one, file) },
    });
  });
}
