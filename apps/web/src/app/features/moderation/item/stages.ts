import type { PanelItemView } from '@evenhand/shared/contracts';
import type { Script, Step } from '@evenhand/shared/guide';
import { CLOSING } from '@evenhand/shared/guide/moderation-steps';

/** Steps that a panel takes together, under one heading. */
export interface Stage {
  readonly id: string;
  readonly heading: string;
  readonly steps: readonly Step[];
}

const REPLY = 'for-bidder';
const NOTE = 'note';

/**
 * The way through an item: each part, then the marks held, then how it closes; what the bidder reads and what stays inside
 * are stages of their own.
 */
export function stagesOf({ steps }: Script, { parts }: Pick<PanelItemView, 'parts'>): readonly Stage[] {
  const whole = steps.filter(({ part }) => part === null);
  const place = whole.findIndex(({ id }) => id === CLOSING.outcome);
  const closing = whole.slice(place);
  const isReply = ({ id }: Step) => id === CLOSING.reasonForBidder;
  const isNote = ({ id }: Step) => id === CLOSING.internalNote;
  return [
    ...parts.map(({ id, title }) => ({
      id: `part-${id}`,
      heading: title,
      steps: steps.filter(({ part }) => part === id),
    })),
    { id: 'marks', heading: $localize`Marks held now`, steps: whole.slice(0, place) },
    {
      id: 'close',
      heading: $localize`The panel’s mark`,
      steps: closing.filter((one) => !isReply(one) && !isNote(one)),
    },
    { id: REPLY, heading: $localize`Reason for the bidder`, steps: closing.filter(isReply) },
    { id: NOTE, heading: $localize`Note for the authority`, steps: closing.filter(isNote) },
  ];
}

/** Whether a stage holds words that the bidder never sees. */
export const isInternal = ({ id }: Stage): boolean => id === NOTE;
/** Whether a stage holds what the bidder will read. */
export const isForBidder = ({ id }: Stage): boolean => id === REPLY;
