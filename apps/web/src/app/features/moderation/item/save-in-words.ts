import type { SaveState } from './panel-draft.ts';

/** What the line beside the pen says of what is written; `refusal` is why a save was refused. */
export function saveInWords(state: SaveState, refusal: string): string {
  switch (state) {
    case 'none':
      return '';
    case 'waiting':
    case 'saving':
      return 'Saving …';
    case 'saved':
      return 'Saved';
    case 'offline':
      return 'Not saved: the service cannot be reached. What you wrote stays here and is sent again.';
    case 'refused':
      return `Not saved. ${refusal}`;
    case 'changed':
      return 'Somebody else has changed this item meanwhile.';
  }
}
