import type { ChangeInput } from '@evenhand/shared/contracts';
import type { Phase } from '@evenhand/shared/domain';

/** Whether the draft of a tender can be edited, with a sentence for the person who wants to. */
export function editability(tender: { readonly phase: Phase; readonly change: ChangeInput | null }): {
  readonly editable: boolean;
  readonly says: string;
} {
  if (tender.phase === 'setting-up')
    return { editable: true, says: 'Everything is saved as you go. Bidders see nothing until the set is locked.' };
  if (tender.change !== null)
    return {
      editable: true,
      says: 'You are preparing a new version. The locked version stays in force until the new one is locked.',
    };
  return {
    editable: false,
    says: 'The published set is locked. It changes only as a new version with a legal basis and a reason.',
  };
}
