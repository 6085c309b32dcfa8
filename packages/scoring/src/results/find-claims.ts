import type { Answer, ReadFile } from '@evenhand/shared/domain';
import type { Criterion, SuggestedMeasure } from '@evenhand/shared/contracts';
import { describeClaims } from '../claims/describe-claim.ts';
import { duplicatesOf } from '../claims/duplicates.ts';
import type { FoundClaim } from '../claims/found-claim.ts';
import { matchAnswerMeasures } from '../measures/match.ts';
import type { MeasureQuery } from '../measures/measure-query.ts';
import { quantitiesOf, timesOf } from '../quantities/statement-quantities.ts';
import { statementsOf } from '../text/segment.ts';
import type { Statement } from '../text/statement.ts';
import type { TenderSetting } from './tender-setting.ts';

/** One answer with every statement found in it, in reading order, statements that claim nothing included. */
export interface FoundAnswer {
  readonly criterion: Criterion;
  /** Null where nothing in the response was found to answer the criterion. */
  readonly answer: Answer | null;
  readonly claims: readonly FoundClaim[];
}

/** Finds the claims of every answer of a response. Ids are unique in the response; repeats name what they repeat. */
export function findClaims(
  answers: readonly Answer[],
  files: readonly ReadFile[],
  setting: TenderSetting,
): FoundAnswer[] {
  const statements = new Map(files.map((file) => [file.name, statementsOf(file)]));
  let count = 0;
  const found = setting.tender.criteria.map((criterion): FoundAnswer => {
    const answer = answers.find((one) => one.criterion === criterion.id) ?? null;
    const own = (answer?.parts ?? []).flatMap((part) =>
      (statements.get(part.file) ?? []).filter(({ start, end }) => start >= part.start && end <= part.end),
    );
    const claims = claimsOf(own, criterion, setting).map((claim): FoundClaim => ({ ...claim, id: `s${++count}` }));
    return { criterion, answer, claims };
  });
  return withRepeats(found);
}

function claimsOf(
  statements: readonly Statement[],
  criterion: Criterion,
  setting: TenderSetting,
): Omit<FoundClaim, 'id'>[] {
  const described = describeClaims(statements, setting.claims);
  const times = statements.map((statement) => timesOf(statement));
  const quantities = statements.map((statement, i) => quantitiesOf(statement, times[i]));
  const queries = statements.map((statement, i): MeasureQuery => ({
    statement,
    quantities: quantities[i] ?? [],
    class: described[i]?.classification.class ?? 'NONE',
    scope: described[i]?.scope ?? 'unknown',
  }));
  const measures = measuresOf(queries, criterion, setting);
  return statements.flatMap((statement, i) => {
    const description = described[i];
    if (description === undefined) return [];
    return [
      {
        statement,
        ...description,
        quantities: quantities[i] ?? [],
        times: times[i] ?? [],
        measures: measures[i] ?? [],
        duplicateOf: null,
      },
    ];
  });
}

function measuresOf(
  queries: readonly MeasureQuery[],
  criterion: Criterion,
  { framework, maskedNames, ownArea, tender }: TenderSetting,
): readonly (readonly SuggestedMeasure[])[] {
  if (framework === null) return [];
  const { required = [], suggested = [], free = false } = criterion.measures ?? {};
  const shortList = free ? [] : [...required, ...suggested].filter((code) => typeof code === 'string');
  return matchAnswerMeasures(queries, {
    pack: framework,
    theme: criterion.theme ?? null,
    question: criterion.question,
    shortList,
    coreService: tender.coreService,
    maskedNames,
    ownArea,
  });
}

function withRepeats(answers: readonly FoundAnswer[]): FoundAnswer[] {
  const repeats = duplicatesOf(
    answers.flatMap(({ claims }) =>
      claims.map(({ id, classification, statement }) => ({ id, class: classification.class, text: statement.text })),
    ),
  );
  return answers.map((answer) => ({
    ...answer,
    claims: answer.claims.map((claim) => ({ ...claim, duplicateOf: repeats.get(claim.id) ?? null })),
  }));
}
