import type { StoredTender } from '../../modules/tenders/index.ts';
import type { ScenarioStage } from './scenario-stage.ts';

/** A procurement that went wrong in a known way, to be made and looked at. */
export interface Scenario {
  /** As it is called for: "woods". */
  readonly name: string;
  readonly title: string;
  /** What went wrong. */
  readonly tells: string;
  /** Checks of the self-audit that fail on it; every other one passes or has nothing to look at yet. */
  readonly fails: readonly string[];
  /** Makes it by the services; where they refuse what went wrong, the refusal is kept and the rest is done past them. */
  make(stage: ScenarioStage): Promise<StoredTender>;
}
