import type { AsideReason, AsideText } from '@evenhand/shared/domain';

const PLAIN: readonly AsideReason[] = ['page-header', 'page-footer', 'attachment', 'form-field'];

/** Whether words are set apart only for their place, and hide nothing from a reader. */
export function isPlain({ reason }: AsideText): boolean {
  return PLAIN.includes(reason);
}
