import type { MachineUseView, Tender } from '@evenhand/shared/contracts';

/** The live service scores by machine only where the tender says how the result is used. */
export function machineUse(tender: Pick<Tender, 'machineUse'>): MachineUseView {
  const mode = tender.machineUse?.mode ?? null;
  switch (mode) {
    case 'after-lock':
      return use(
        mode,
        true,
        'The machine scores responses as they come in. The tender lets evaluators see an indicative score only after they have locked their own; analysts see it at once.',
      );
    case 'at-moderation':
      return use(
        mode,
        true,
        'The machine scores responses as they come in. The tender lets the panel see indicative scores at moderation only; analysts see them at once.',
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
