import { fileURLToPath } from 'node:url';
import type { CriterionResult } from '@evenhand/shared/contracts';
import { claimContext, describeClaim } from '../src/claims/describe-claim.ts';
import { evaluateCorpus } from '../src/evaluation/evaluate-corpus.ts';
import { evaluationText } from '../src/evaluation/evaluation-text.ts';
import { figuresOf } from '../src/evaluation/figures.ts';
import { compareResponse } from '../src/evaluation/compare-response.ts';
import { frameworkPack } from '../src/measures/framework-pack.ts';
import { ENGINE } from '../src/results/engine.ts';
import { judgeAnswer } from '../src/results/judge-answer.ts';
import { tenderSetting } from '../src/results/tender-setting.ts';
import { scoreResponse } from '../src/score.ts';
import { statementsOf } from '../src/text/segment.ts';
import { answersBySection, labelledTender, markdownResponse } from './labelled-folder.ts';
import { oracleClaims } from './oracle-claims.ts';

const folders = ['T1', 'T5', 'T21', 'T22', 'T24'].map((id) =>
  fileURLToPath(new URL(`../corpus/${id}`, import.meta.url)),
);
const corpus = folders.map((folder) => ({ folder, labelled: labelledTender(folder) }));

const NO_WEIGHT = { complete: false, total: null, max: '100', byCriterion: {}, byMission: {} };

describe('the engine on the labelled corpus', () => {
  const evaluation = evaluateCorpus(
    ENGINE,
    'md',
    corpus.map(({ folder, labelled }) => ({
      labelled,
      results: labelled.responses.map((one) => {
        const file = markdownResponse(folder, one.response);
        return scoreResponse({
          tender: labelled.tender,
          framework: frameworkPack(labelled.tender.framework),
          asOf: labelled.tender.contractStart,
          response: { name: one.response, files: [file], answers: answersBySection(labelled.tender, one, file) },
        });
      }),
    })),
  );

  // Half of these tenders also trained the parts, so these are floors against a slip, not figures to be proud of.
  it.each([
    ['claims.macroF1', 0.9],
    ['commitment.precision', 0.93],
    ['commitment.recall', 0.92],
    ['quantity.valueF1', 0.93],
    ['measure.recallAt5', 0.95],
    ['measure.acceptedRight', 0.95],
    ['measure.acceptedCoverage', 0.65],
    ['band.qwk', 0.88],
    ['band.exact', 0.7],
  ] as const)('keeps %s at %s or better', (name, floor) => {
    expect(evaluation.figures[name].value).toBeGreaterThanOrEqual(floor);
  });

  it('has next to no bias and no band further than two away', () => {
    expect(Math.abs(evaluation.figures['band.bias'].value ?? 1)).toBeLessThanOrEqual(0.15);
    expect(evaluation.figures['band.beyondTwo'].value).toBe(0);
  });

  it('is printed in lines that a terminal shows whole, with counts, intervals, confusion and the words of errors', () => {
    const text = evaluationText(evaluation, 3);
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines.find((line) => line.startsWith('Commitment precision'))).toMatch(
      /0\.\d{3} +0\.\d\d to \d\.\d\d +\d+ said +at least 0\.93 +(?:yes|NO)$/,
    );
    for (const { labelled } of corpus) expect(text).toContain(labelled.tender.id);
    const worst = evaluation.worst.find(({ kind }) => kind === 'class');
    expect(text).toContain(`  ${worst?.where ?? 'none'}: reader `);
    expect(text).toContain(worst?.text.split(' ').slice(0, 5).join(' '));
  });

  it('counts every answer once and every unit once', () => {
    const answers = corpus.flatMap(({ labelled }) => labelled.responses.flatMap(({ marks }) => marks));
    expect(evaluation.bandConfusion.flat().reduce((sum, count) => sum + count, 0)).toBe(answers.length);
    const units = Object.values(evaluation.confusion).flatMap((row) => Object.values(row));
    expect(units.reduce((sum, count) => sum + count, 0)).toBe(evaluation.figures['claims.macroF1'].n);
  });
});

describe('the rubric alone, on claims as the readers labelled them', () => {
  it('agrees with the agreed marks, so that its errors can be told from those of finding claims', () => {
    const compared = corpus.flatMap(({ folder, labelled }) => {
      const { tender } = labelled;
      const framework = frameworkPack(tender.framework);
      const setting = tenderSetting(tender, framework, tender.contractStart, []);
      const context = claimContext({ ...tender, areaPlaces: framework?.area?.places ?? [] });
      return labelled.responses.map((one) => {
        const file = markdownResponse(folder, one.response);
        const statements = statementsOf(file);
        const criteria = answersBySection(tender, one, file).answers.map((answer): CriterionResult => {
          const [part] = answer.parts;
          const own = statements.filter(({ start, end }) => part && start >= part.start && end <= part.end);
          const claims = oracleClaims(
            one,
            answer.criterion,
            own,
            (statement) => describeClaim(statement, { class: 'COMMITMENT', rule: 'label', cue: null }, context).facets,
          );
          const criterion = tender.criteria.find(({ id }) => id === answer.criterion);
          if (criterion === undefined) throw new Error(`The tender has no criterion ${answer.criterion}.`);
          const judgement = judgeAnswer({ criterion, answer, claims }, [file], [], new Set(), setting);
          return {
            criterion: criterion.id,
            status: 'scored',
            band: judgement.status === 'scored' ? judgement.mark : null,
            bandIfQueriedClaimsWithdrawn: null,
            max: '5',
            missingForNext: [],
            claims: [],
            queries: [],
          };
        });
        const result = { response: one.response, status: 'scored' as const, files: [], unmapped: [], criteria };
        return compareResponse(tender, one, { ...result, indicativeWeighted: NO_WEIGHT });
      });
    });
    const figures = figuresOf(compared);
    expect(figures['band.qwk'].value).toBeGreaterThanOrEqual(0.9);
    expect(figures['band.exact'].value).toBeGreaterThanOrEqual(0.75);
    expect(Math.abs(figures['band.bias'].value ?? 1)).toBeLessThanOrEqual(0.15);
  });
});
