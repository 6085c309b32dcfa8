import { Injectable } from '@nestjs/common';
import type { AdviserFindingsView, CriterionResult, ResponseResult } from '@evenhand/shared/contracts';
import { PriceMasking } from '../../responses/index.ts';
import { TendersService } from '../../tenders/index.ts';
import { AdviserConsent } from './adviser-consent.service.ts';
import { AdviserRepository, type Advice, type AdviserRun } from './adviser.repository.ts';
import { foundByEngine } from './domain/conditions.ts';

/** What the adviser answered, for whoever may see what machines say of a response: the caller asks the policy. */
@Injectable()
export class AdviserFindings {
  constructor(
    private readonly adviser: AdviserRepository,
    private readonly tenders: TendersService,
    private readonly consent: AdviserConsent,
    private readonly masking: PriceMasking,
  ) {}

  /** About each answer of a response, beside the result of the engine; empty where it was never asked or is off. */
  async of(responseId: string, result: ResponseResult | null): Promise<AdviserFindingsView[]> {
    const advice = await this.adviser.advice(responseId);
    if (advice === null || result === null) return [];
    // Advice that was withdrawn stays on record, and nobody scores or agrees by it.
    if (!(await this.consent.of(await this.tenders.get(advice.tenderId))).on) return [];
    const runs = await this.adviser.runs(responseId);
    const views = result.criteria.map((criterion) => findingsView(advice, criterion, runs));
    return this.masking.without(responseId, views);
  }

  /** About one answer; null where it was never asked or is off. */
  async ofAnswer(responseId: string, result: ResponseResult, criterionId: string): Promise<AdviserFindingsView | null> {
    return (await this.of(responseId, result)).find(({ criterion }) => criterion === criterionId) ?? null;
  }
}

function findingsView(advice: Advice, result: CriterionResult, all: readonly AdviserRun[]): AdviserFindingsView {
  const promptHash = advice.prompts[result.criterion] ?? null;
  const runs = all.filter(
    ({ criterionId, decisionId, promptHash: hash }) =>
      criterionId === result.criterion && decisionId === advice.decisionId && hash === promptHash,
  );
  const unusable = runs.filter(({ outcome }) => outcome === 'thrown-away');
  const last = runs.at(-1);
  return {
    criterion: result.criterion,
    state: advice.state,
    note: advice.leftOut[result.criterion] ?? advice.says,
    processor: last?.processor ?? null,
    model: last?.model ?? null,
    runs: runs.length,
    unusable: unusable.length,
    because: once(unusable.map(({ because }) => because)),
    promptHash,
    answers: answersIn(runs, result),
  };
}

function answersIn(runs: readonly AdviserRun[], result: CriterionResult): AdviserFindingsView['answers'] {
  const findings = runs.flatMap((run) => run.findings);
  return once(findings.map(({ says }) => says)).map((says) => {
    const said = findings.filter((finding) => finding.says === says);
    const count = (verdict: (typeof said)[number]['verdict']) => said.filter((one) => one.verdict === verdict).length;
    const evidence = said.flatMap((finding) => finding.evidence);
    return {
      says,
      ...{ yes: count('yes'), no: count('no'), thrownAway: count('thrown-away') },
      because: once(said.map(({ because }) => because)),
      engine: foundByEngine(result.explanation?.tree, says),
      evidence: [
        ...new Map(evidence.map((one) => [`${one.sha256} ${String(one.start)} ${String(one.end)}`, one])).values(),
      ],
    };
  });
}

/** Each sentence once, in the order in which it was first said. */
function once(sentences: readonly (string | null)[]): string[] {
  return [...new Set(sentences.filter((sentence) => sentence !== null))];
}
