import type { MachineUseView, Tender } from '@evenhand/shared/contracts';

/** The live service scores by machine only where the tender says how the result is used. */
export function machineUse(tender: Pick<Tender, 'machineUse'>): MachineUseView {
  const mode = tender.machineUse?.mode ?? null;
  switch (mode) {
    case 'after-lock':
      return use(
        mode,
        true,
        'The machine scores responses as they come in. Evaluators see an indicative score only after they have locked their own.',
      );
    case 'at-moderation':
      return use(
        mode,
        true,
        'The machine scores responses as they come in. Indicative scores are shown at moderation only.',
      );
    case 'batch-only':
      return use(
        mode,
        false,
        'The tender allows machine scoring in batches only, so responses are read here and not scored.',
      );
    case 'off':
      return use(mode, false, 'The tender keeps machine scoring off, so responses are read and not scored.');
    case null:
      return use(
        mode,
        false,
        'The tender does not say how machine scoring is used, so responses are read and not scored.',
      );
  }
}

function use(mode: MachineUseView['mode'], scoresHere: boolean, says: string): MachineUseView {
  return { mode, scoresHere, says };
}
