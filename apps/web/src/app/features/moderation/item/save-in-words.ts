import type { SaveState } from './panel-draft.ts';

/** What the line beside the pen says of what is written; `refusal` is why a save was refused. */
export function saveInWords(state: SaveState, refusal: string): string {
  switch (state) {
    case 'none':
      return '';
    case 'waiting':
    case 'saving':
      return $localize`Saving …`;
    case 'saved':
      return $localize`Saved`;
    case 'offline':
      return $localize`Not saved: the service cannot be reached. What you wrote stays here and is sent again.`;
    case 'refused':
      return $localize`Not saved. ${refusal}:refusal:`;
    case 'changed':
      return $localize`Somebody else has changed this item meanwhile.`;
  }
}
