import { join } from 'node:path';
import type { ClaimClass } from '@evenhand/shared/domain';
import { classifyAllWith, UNSURE_MARGIN } from '../src/claims/classify.ts';
import { modelOf } from '../src/claims/model.ts';
import { readCorpus, type LabelledResponse } from './corpus.ts';
import { train } from './train-model.ts';
import { answersOf } from './walk.ts';
import { readWritten } from './written.ts';

type Judged = 'COMMITMENT' | 'ASPIRATION' | 'TRACK_RECORD' | 'OTHER' | 'UNSURE';
const JUDGED: readonly Judged[] = ['COMMITMENT', 'ASPIRATION', 'TRACK_RECORD', 'OTHER'];

interface Outcome {
  readonly id: string;
  readonly text: string;
  readonly said: Judged;
  readonly meant: Judged;
}

function judged(name: ClaimClass): Judged {
  return name === 'PRACTICE' || name === 'POLICY' || name === 'NONE' ? 'OTHER' : name;
}

function outcomesOn(
  test: readonly LabelledResponse[],
  trained: readonly LabelledResponse[],
  margin: number,
): readonly Outcome[] {
  const model = modelOf(train(trained));
  return test.flatMap((response) =>
    answersOf(response).flatMap((answer) => {
      const statements = answer.map(({ statement }) => statement);
      const found = classifyAllWith(model, statements, response.contractStart, margin);
      return answer.flatMap((labelled, index) =>
        labelled.class === 'UNSURE'
          ? []
          : [
              {
                id: labelled.id,
                text: `[${labelled.statement.leadIn ?? ''}] ${labelled.statement.text}`,
                said: judged(found[index]?.class ?? 'UNSURE'),
                meant: judged(labelled.class),
              },
            ],
      );
    }),
  );
}

function table(name: string, outcomes: readonly Outcome[]): string {
  const count = (test: (outcome: Outcome) => boolean): number => outcomes.filter(test).length;
  let macro = 0;
  const cells = JUDGED.map((label) => {
    const right = count((outcome) => outcome.said === label && outcome.meant === label);
    const said = count((outcome) => outcome.said === label);
    const meant = count((outcome) => outcome.meant === label);
    const precision = said === 0 ? 0 : right / said;
    const recall = meant === 0 ? 0 : right / meant;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    macro += f1 / JUDGED.length;
    return `${label.slice(0, 5)} ${precision.toFixed(3)}/${recall.toFixed(3)}/${f1.toFixed(3)}`;
  });
  const unsure = count((outcome) => outcome.said === 'UNSURE') / outcomes.length;
  return `${name} n=${outcomes.length} macro-F1 ${macro.toFixed(3)} | ${cells.join(' | ')} | UNSURE ${(unsure * 100).toFixed(1)}%\n`;
}

const written = readWritten(join(import.meta.dirname, 'written'));
const corpus = readCorpus(join(import.meta.dirname, '..', 'corpus'));
const tenders = [...new Set(corpus.map(({ tender }) => tender))];
const writers = new Map([
  ['T1', ['T1', 'T5']],
  ['T5', ['T1', 'T5']],
]);
const shown = process.argv.slice(2);
const all: Outcome[] = [];
for (const tender of tenders) {
  const held = writers.get(tender) ?? [tender];
  const byTender = [...corpus.filter((response) => response.tender !== tender), ...written];
  const byWriter = [...corpus.filter((response) => !held.includes(response.tender)), ...written];
  const test = corpus.filter((response) => response.tender === tender);
  const outcomes = outcomesOn(test, byTender, UNSURE_MARGIN);
  all.push(...outcomes);
  process.stdout.write(table(`${tender} (tender held out)`, outcomes));
  if (byWriter.length < byTender.length) {
    process.stdout.write(table(`${tender} (writer held out)`, outcomesOn(test, byWriter, UNSURE_MARGIN)));
  }
  if (shown.includes(tender)) {
    for (const outcome of outcomes) {
      if (outcome.said !== outcome.meant)
        process.stdout.write(
          `  ${outcome.id} ${outcome.meant} read as ${outcome.said}: ${outcome.text.slice(0, 260)}\n`,
        );
    }
  }
}
process.stdout.write(table('all tenders held out', all));

/** The written files in fifths, each read by a model that has seen neither them nor what is derived from them. */
const FIFTHS = 5;
const others: Outcome[] = [];
for (let fifth = 0; fifth < FIFTHS; fifth += 1) {
  const isHeld = (_response: LabelledResponse, index: number): boolean => index % FIFTHS === fifth;
  const kept = written.filter((response, index) => !isHeld(response, index));
  others.push(...outcomesOn(written.filter(isHeld), [...corpus, ...kept], UNSURE_MARGIN));
}
process.stdout.write(table('written files held out', others));
