import { anchoring } from './cases/anchoring.ts';
import { braceurself } from './cases/braceurself.ts';
import { bromcom } from './cases/bromcom.ts';
import { hiddenPrompt } from './cases/hidden-prompt.ts';
import { lancashire } from './cases/lancashire.ts';
import { mears } from './cases/mears.ts';
import { nda } from './cases/nda.ts';
import { optima } from './cases/optima.ts';
import { parkingeye } from './cases/parkingeye.ts';
import { sound } from './cases/sound.ts';
import { woods } from './cases/woods.ts';
import type { Scenario } from './scenario.ts';

/** The procurements that went wrong in court or could, and one that did not. */
export const SCENARIOS: readonly Scenario[] = [
  sound,
  bromcom,
  lancashire,
  woods,
  mears,
  braceurself,
  nda,
  optima,
  parkingeye,
  anchoring,
  hiddenPrompt,
];
