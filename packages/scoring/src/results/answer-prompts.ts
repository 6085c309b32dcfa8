import type { Evidence } from '@evenhand/shared/contracts';
import { qualityPrompts, type QualityPrompt } from '../quality/quality-prompts.ts';
import { quotedEvidence } from './publish-finding.ts';
import { understandResponse, type ScoreInput } from './understand-response.ts';

/** What an evaluator may look at in one answer. It sets no mark and suggests none. */
export interface AnswerPrompt extends Omit<QualityPrompt, 'evidence'> {
  /** The words it rests on; empty where only a person can look. */
  readonly evidence: readonly Evidence[];
}

/** Prompts by the quality rules for each answer of a response, by criterion: the same rules for every bid. */
export function answerPrompts(input: ScoreInput): Readonly<Record<string, readonly AnswerPrompt[]>> {
  const { checked, findings } = understandResponse(input);
  return Object.fromEntries(
    checked.answers.map((answer) => {
      const criterion = input.tender.criteria.find(({ id }) => id === answer.criterion);
      const { required = [], suggested = [] } = criterion?.measures ?? {};
      const question = {
        criterion: answer.criterion,
        measures: [...required, ...suggested],
        wordLimit: criterion?.wordLimit ?? null,
      };
      const prompts = qualityPrompts({ question, answer, response: checked, findings });
      return [
        answer.criterion,
        prompts.map((prompt) => ({ ...prompt, evidence: quotedEvidence(prompt.evidence, input.response.files) })),
      ];
    }),
  );
}
