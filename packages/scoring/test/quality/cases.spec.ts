import { readFileSync } from 'node:fs';
import { checkResponse } from '../../src/consistency/check-response.ts';
import type { CheckedResponse } from '../../src/consistency/finding.ts';
import { DETECTORS } from '../../src/quality/detectors.ts';
import { qualityPrompts } from '../../src/quality/quality-prompts.ts';
import { QUALITY_RULES } from '../../src/quality/quality-rule.ts';
import { writtenResponse, type CaseTender } from '../consistency/checked-response.ts';

interface Case {
  readonly rule: string;
  readonly prompts: string;
  readonly quiet: string;
  /** The measure that the words are taken for. */
  readonly accepts?: string;
  readonly measures?: readonly string[];
  readonly wordLimit?: number;
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const cases = read('./cases.json') as Case[];
/** Other writers: passive and contractual, terse lists, the first person, learner's English. */
const foreign = read('./foreign-styles.json') as Case[];
const { tender } = read('../consistency/cases.json') as { tender: CaseTender };

function withMeasure(response: CheckedResponse, measure: string | undefined): CheckedResponse {
  if (measure === undefined) return response;
  const measures = [{ measure, status: 'accepted' as const, score: '0.9' }];
  return {
    ...response,
    answers: response.answers.map((answer) => ({
      ...answer,
      claims: answer.claims.map((claim) => ({ ...claim, measures })),
    })),
  };
}

function promptsFor({ accepts, measures = [], wordLimit }: Case, text: string) {
  const response = withMeasure(writtenResponse({ Q1: text }, tender), accepts);
  const [answer] = response.answers;
  if (answer === undefined) throw new Error('The text has no answer.');
  const question = { criterion: 'Q1', measures, wordLimit: wordLimit ?? null };
  return qualityPrompts({ question, answer, response, findings: checkResponse(response) });
}

test('there are 33 rules, each with words, a source and a detector', () => {
  expect(QUALITY_RULES.map(({ id }) => id)).toEqual(
    Array.from({ length: 33 }, (_, i) => `Q${String(i + 1).padStart(2, '0')}`),
  );
  for (const { id, title, lookFor, sources } of QUALITY_RULES) {
    expect(title.length * lookFor.length * sources.length).toBeGreaterThan(0);
    expect(DETECTORS).toHaveProperty(id);
  }
  for (const written of [cases, foreign])
    expect(written.map(({ rule }) => rule)).toEqual(QUALITY_RULES.map(({ id }) => id));
});

test.each([...cases, ...foreign])('$rule prompts for: $prompts', (one) => {
  const prompt = promptsFor(one, one.prompts).find(({ rule }) => rule === one.rule);
  expect(prompt?.says).toBeTruthy();
});

test.each([...cases, ...foreign])('$rule is quiet for: $quiet', (one) => {
  expect(promptsFor(one, one.quiet).map(({ rule }) => rule)).not.toContain(one.rule);
});

test('a prompt names no mark and no score', () => {
  for (const one of cases) {
    for (const prompt of promptsFor(one, one.prompts)) {
      expect(Object.keys(prompt).sort()).toEqual(['evidence', 'lookFor', 'rule', 'says', 'severity', 'title']);
      expect(prompt.says).not.toMatch(/\bband\b|\bscore \d|\bmark \d/);
    }
  }
});

test('each rule prompts at most once for an answer and quotes a few places at most', () => {
  const everything = cases.map(({ prompts }) => prompts).join('\n\n');
  const prompts = promptsFor({ rule: '', prompts: '', quiet: '' }, everything);
  expect(new Set(prompts.map(({ rule }) => rule)).size).toBe(prompts.length);
  expect(Math.max(...prompts.map(({ evidence }) => evidence.length))).toBeLessThanOrEqual(5);
});
