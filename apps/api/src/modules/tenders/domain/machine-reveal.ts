import type { Tender } from '@evenhand/shared/contracts';
import { PHASES, type Phase } from '@evenhand/shared/domain';

/** Whether the tender's rule of machine use lets the panel see indicative results in this phase. */
export function machineRevealed({ machineUse }: Pick<Tender, 'machineUse'>, phase: Phase): boolean {
  switch (machineUse?.mode) {
    case 'after-lock':
      return true;
    case 'at-moderation':
      return PHASES.indexOf(phase) >= PHASES.indexOf('moderation');
    default:
      return false;
  }
}
