// node --conditions=@evenhand/source test/consistency/print-findings.ts <tender folder>...: every finding with its words,
// to be read by a person, and which of the questions that the labels ask it meets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkResponse } from '../../src/consistency/check-response.ts';
import type { FindingSlice } from '../../src/consistency/finding.ts';
import type { LabelledUnit } from '../../src/evaluation/labelled-corpus.ts';
import { answersBySection, labelledTender, markdownResponse } from '../labelled-folder.ts';
import { caseTender, checkedResponse } from './checked-response.ts';

interface LabelledQuery {
  readonly kind: string;
  readonly units: readonly string[];
  readonly note: string;
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

function queriesOf(folder: string, response: string): readonly LabelledQuery[] {
  const gold = JSON.parse(readFileSync(join(folder, 'gold', `${response}.json`), 'utf8')) as {
    queries?: LabelledQuery[];
  };
  return gold.queries ?? [];
}

const unitsOf = (slices: readonly FindingSlice[], units: readonly LabelledUnit[]): string[] =>
  units.filter((unit) => slices.some(({ start, end }) => unit.start < end && unit.end > start)).map(({ id }) => id);

let findingsInAll = 0;
let findingsAsked = 0;
let queriesInAll = 0;
let queriesMet = 0;
for (const folder of process.argv.slice(2)) {
  const { tender, responses } = labelledTender(folder);
  for (const labelled of responses) {
    const file = markdownResponse(folder, labelled.response);
    const findings = checkResponse(checkedResponse(file, answersBySection(tender, labelled, file), caseTender(tender)));
    const queries = queriesOf(folder, labelled.response);
    const met = new Set<LabelledQuery>();
    print(`\n${folder} ${labelled.response}: ${findings.length} findings, ${queries.length} labelled questions`);
    for (const { rule, severity, question, arithmetic, slices, doubts } of findings) {
      const doubted = slices.filter(({ criterion, claim }) =>
        doubts.some((ref) => ref.criterion === criterion && ref.claim === claim),
      );
      const units = unitsOf(doubted.length > 0 ? doubted : slices, labelled.units);
      const asked = queries.filter((query) => query.units.some((unit) => units.includes(unit)));
      for (const query of asked) met.add(query);
      findingsAsked += asked.length > 0 ? 1 : 0;
      print(
        `  ${asked.length > 0 ? '=' : '?'} [${rule}, ${severity}] ${question}${arithmetic === undefined ? '' : ` (${arithmetic})`}`,
      );
      for (const { start, end } of slices.slice(0, 3)) {
        print(`      ${file.document?.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 160)}`);
      }
    }
    for (const query of queries) if (!met.has(query)) print(`  - not asked: ${query.kind}: ${query.note}`);
    findingsInAll += findings.length;
    queriesInAll += queries.length;
    queriesMet += met.size;
  }
}
print(
  `\n${findingsInAll} findings, ${findingsAsked} on words that a labelled question is about; ${queriesMet} of ${queriesInAll} labelled questions met`,
);
