import type { Claim, CriterionResult, ExplanationNode, ResponseResult } from '@evenhand/shared/contracts';

/** A rule of the explanation that held in one result and not in the other; null where it was not asked. */
export interface RuleDifference {
  readonly rule: string;
  readonly says: string;
  readonly before: boolean | null;
  readonly after: boolean | null;
}

/** What was made of one passage; null where nothing was. */
export interface ClaimDifference {
  readonly quote: string;
  readonly before: ClaimReading | null;
  readonly after: ClaimReading | null;
}

export interface ClaimReading {
  readonly class: Claim['class'];
  readonly scope: Claim['scope'];
  /** Which rule, or which model, decided the class. */
  readonly rule: string;
  readonly measures: readonly string[];
}

/** What moved in one answer, and why. */
export interface CriterionDifference {
  readonly criterion: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly rules: readonly RuleDifference[];
  readonly claims: readonly ClaimDifference[];
}

/** Answers of a response of which two results say something else, with the rules and the passages that differ. */
export function differences(before: ResponseResult, after: ResponseResult): readonly CriterionDifference[] {
  const ids = [...new Set([...before.criteria, ...after.criteria].map(({ criterion }) => criterion))];
  return ids
    .map((id) => {
      const [one, other] = [before, after].map(({ criteria }) => criteria.find(({ criterion }) => criterion === id));
      return criterionDifference(id, one, other);
    })
    .filter((each) => each.before !== each.after || each.rules.length > 0 || each.claims.length > 0);
}

function criterionDifference(
  criterion: string,
  before: CriterionResult | undefined,
  after: CriterionResult | undefined,
): CriterionDifference {
  return {
    criterion,
    before: before?.band ?? null,
    after: after?.band ?? null,
    rules: paired(rulesOf(before), rulesOf(after))
      .filter(({ one, other }) => one?.holds !== other?.holds)
      .map(({ key, one, other }) => ({
        rule: (other ?? one)?.rule ?? key,
        says: (other ?? one)?.says ?? '',
        before: one?.holds ?? null,
        after: other?.holds ?? null,
      })),
    claims: paired(claimsOf(before), claimsOf(after))
      .map(({ one, other }) => ({
        quote: (other ?? one)?.evidence.quote ?? '',
        before: one === undefined ? null : reading(one),
        after: other === undefined ? null : reading(other),
      }))
      .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after)),
  };
}

/** Predicates and guards with the band under which they are asked: the same rule may be asked for several. */
function rulesOf(result: CriterionResult | undefined): ReadonlyMap<string, ExplanationNode> {
  const rules = new Map<string, ExplanationNode>();
  const walk = (node: ExplanationNode, band: string) => {
    const within = node.mark ?? band;
    if ((node.kind === 'predicate' || node.kind === 'guard') && node.rule !== undefined)
      rules.set(`${within} ${node.rule}`, node);
    for (const part of node.parts) walk(part, within);
  };
  if (result?.explanation !== undefined) walk(result.explanation.tree, '');
  return rules;
}

function claimsOf(result: CriterionResult | undefined): ReadonlyMap<string, Claim> {
  return new Map(
    (result?.claims ?? []).map((claim) => {
      const { sha256, start, end } = claim.evidence;
      return [`${sha256} ${String(start)} ${String(end)}`, claim];
    }),
  );
}

function paired<Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>) {
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => ({
    key,
    one: before.get(key),
    other: after.get(key),
  }));
}

function reading(claim: Claim): ClaimReading {
  const accepted = claim.measures.filter(({ status }) => status === 'accepted');
  return { class: claim.class, scope: claim.scope, rule: claim.rule, measures: accepted.map(({ measure }) => measure) };
}

interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly textOf?: { readonly rereads: number };
}

/** Names of the files that have the same content as before and of which another reading counts. */
export function readAgain(before: readonly ReadFile[], after: readonly ReadFile[]): readonly string[] {
  return after
    .filter((file) => {
      const earlier = before.find(({ name, sha256 }) => name === file.name && sha256 === file.sha256);
      return earlier !== undefined && (earlier.textOf?.rereads ?? 0) !== (file.textOf?.rereads ?? 0);
    })
    .map(({ name }) => name);
}
