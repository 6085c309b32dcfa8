import type { ReadFile } from '@evenhand/shared/domain';
import type { CriterionResult, ExplanationNode } from '@evenhand/shared/contracts';
import type { Finding } from '../consistency/finding.ts';
import { explanationText } from '../explanation/render-text.ts';
import { highestMark } from '../rubric/marks.ts';
import type { FoundAnswer } from './find-claims.ts';
import type { Judgement } from './judge-answer.ts';
import { publishClaim, type PublishedIds } from './publish-claim.ts';
import { publishFinding } from './publish-finding.ts';
import type { TenderSetting } from './tender-setting.ts';

/** Ids of all claims that a tree cites. */
export function citedIn(tree: ExplanationNode): string[] {
  return [...tree.evidence, ...tree.parts.flatMap(citedIn)];
}

/** One criterion as results show it. */
export function criterionResult(
  { criterion, claims }: FoundAnswer,
  judgement: Judgement,
  findings: readonly Finding[],
  files: readonly ReadFile[],
  ids: PublishedIds,
  { tender }: TenderSetting,
): CriterionResult {
  const published = claims.flatMap((claim) => {
    const id = ids.get(claim.id);
    const file = files.find(({ name }) => name === claim.statement.file);
    return id === undefined || file === undefined ? [] : [publishClaim(claim, id, file, ids)];
  });
  const shared = {
    criterion: criterion.id,
    max: highestMark(tender.scale.bands),
    claims: published,
    queries: findings.map((finding) => publishFinding(finding, files)),
  };
  if (judgement.status !== 'scored') {
    const { status, reason } = judgement;
    return { ...shared, status, reason, band: null, bandIfQueriedClaimsWithdrawn: null, missingForNext: [] };
  }
  const named = withPublishedIds(judgement.tree, ids);
  const cited = new Map(published.map((claim) => [claim.id, claim]));
  const text = explanationText(named, (id) => {
    const claim = cited.get(id);
    if (claim === undefined) return null;
    const { page, locator, quote } = claim.evidence;
    return { id, quote, place: page === null ? locator : `page ${page}` };
  });
  return {
    ...shared,
    status: 'scored',
    band: judgement.mark,
    bandIfQueriedClaimsWithdrawn: judgement.markWithoutQueried,
    explanation: { text, tree: named },
    missingForNext: [...judgement.missingForNext],
  };
}

function withPublishedIds(node: ExplanationNode, ids: PublishedIds): ExplanationNode {
  return {
    ...node,
    evidence: node.evidence.flatMap((id) => ids.get(id) ?? []),
    parts: node.parts.map((part) => withPublishedIds(part, ids)),
  };
}
