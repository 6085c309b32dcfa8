// node --conditions=@evenhand/source test/consistency/print-findings.ts <tender folder>...: every finding with its words, to be read by a person.
import { checkResponse } from '../../src/consistency/check-response.ts';
import { answersBySection, labelledTender, markdownResponse } from '../labelled-folder.ts';
import { caseTender, checkedResponse } from './checked-response.ts';

let count = 0;
for (const folder of process.argv.slice(2)) {
  const { tender, responses } = labelledTender(folder);
  for (const labelled of responses) {
    const file = markdownResponse(folder, labelled.response);
    const findings = checkResponse(checkedResponse(file, answersBySection(tender, labelled, file), caseTender(tender)));
    count += findings.length;
    process.stdout.write(`\n${folder} ${labelled.response}: ${findings.length} findings\n`);
    for (const { rule, severity, question, arithmetic, slices } of findings) {
      process.stdout.write(
        `  [${rule}, ${severity}] ${question}${arithmetic === undefined ? '' : `\n     ${arithmetic}`}\n`,
      );
      for (const { criterion, start, end } of slices.slice(0, 4)) {
        const units = labelled.units.filter((unit) => unit.start < end && unit.end > start).map(({ id }) => id);
        process.stdout.write(
          `     ${criterion} ${units.join(' ')}: ${file.document?.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 160)}\n`,
        );
      }
    }
  }
}
process.stdout.write(`\n${count} findings\n`);
