import type { Tender } from '@evenhand/shared/contracts';
import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import { claimContext, describeClaims } from '../../src/claims/describe-claim.ts';
import { duplicatesOf } from '../../src/claims/duplicates.ts';
import type { FoundClaim } from '../../src/claims/found-claim.ts';
import type { CheckedContract, CheckedResponse } from '../../src/consistency/finding.ts';
import { quantitiesOf, timesOf } from '../../src/quantities/statement-quantities.ts';
import { statementsOf } from '../../src/text/segment.ts';
import { markdownFile } from '../markdown-blocks.ts';

/** What the checks need of a tender. */
export interface CaseTender extends CheckedContract {
  readonly coreService: string;
}

const PLACES = [
  'Worcestershire',
  'Worcester',
  'Kidderminster',
  'Redditch',
  'Evesham',
  'Pershore',
  'Malvern',
  'Droitwich',
  'Bromsgrove',
];

/** The tender of the corpus as the checks see it. */
export const caseTender = ({ coreService, contractStart, contractYears, area }: Tender): CaseTender => ({
  coreService,
  contractStart,
  contractYears,
  area: area ?? 'Worcestershire',
});

/** A response as the engine reads it: every statement of each answer with its class, scope, figures and times. */
export function checkedResponse(file: ReadFile, answers: AnswerMap, tender: CaseTender): CheckedResponse {
  const context = claimContext({
    coreService: tender.coreService,
    areaPlaces: PLACES,
    contractStart: tender.contractStart,
  });
  const statements = statementsOf(file);
  return {
    contract: tender,
    answers: answers.answers.map(({ criterion, parts }) => {
      const own = statements.filter(({ start, end }) => parts.some((part) => start >= part.start && end <= part.end));
      const described = describeClaims(own, context);
      const ids = own.map((_, i) => `c${i + 1}`);
      const repeats = duplicatesOf(
        own.map(({ text }, i) => ({ id: ids[i] ?? '', class: described[i]?.classification.class ?? 'NONE', text })),
      );
      const claims = own.flatMap((statement, i): FoundClaim[] => {
        const description = described[i];
        const id = ids[i];
        if (description === undefined || id === undefined) return [];
        return [
          {
            id,
            statement,
            ...description,
            quantities: quantitiesOf(statement),
            times: timesOf(statement),
            measures: [],
            duplicateOf: repeats.get(id) ?? null,
          },
        ];
      });
      return { criterion, claims };
    }),
  };
}

/** A response written for a test: the Markdown of each answer under its criterion. */
export function writtenResponse(answers: Readonly<Record<string, string>>, tender: CaseTender): CheckedResponse {
  const file = markdownFile(
    'response.md',
    Object.entries(answers)
      .map(([criterion, text]) => `## ${criterion}\n\n${text}\n`)
      .join('\n'),
  );
  const text = file.document?.text ?? '';
  const starts = Object.keys(answers).map((criterion) => text.indexOf(`## ${criterion}\n`));
  return checkedResponse(
    file,
    {
      unmapped: [],
      answers: Object.keys(answers).map((criterion, i) => ({
        criterion,
        parts: [{ file: file.name, how: 'heading' as const, start: starts[i] ?? 0, end: starts[i + 1] ?? text.length }],
        cutOff: [],
        needsConfirmation: null,
      })),
    },
    tender,
  );
}
