// node --conditions=@evenhand/source test/evaluate-markdown.ts <tender folder>... [errors shown]: figures on Markdown while no file is read.
import { evaluateCorpus } from '../src/evaluation/evaluate-corpus.ts';
import { evaluationText } from '../src/evaluation/evaluation-text.ts';
import { frameworkPack } from '../src/measures/framework-pack.ts';
import { ENGINE } from '../src/results/engine.ts';
import { scoreResponse } from '../src/score.ts';
import { answersBySection, labelledTender, markdownResponse } from './labelled-folder.ts';

const folders = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
const worst = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 8);
const tenders = folders.map((folder) => {
  const labelled = labelledTender(folder);
  const results = labelled.responses.map((one) => {
    const file = markdownResponse(folder, one.response);
    const answers = answersBySection(labelled.tender, one, file);
    return scoreResponse({
      tender: labelled.tender,
      framework: frameworkPack(labelled.tender.framework),
      asOf: labelled.tender.contractStart,
      response: { name: one.response, files: [file], answers },
    });
  });
  return { labelled, results };
});
process.stdout.write(evaluationText(evaluateCorpus(ENGINE, 'md', tenders), worst));
