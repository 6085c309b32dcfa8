/** Every key of our own. All have Ctrl or Alt or are function keys, so that typing never triggers anything. */
export const SHORTCUTS = [
  { does: 'save-and-go-on', keys: $localize`Ctrl + Enter`, says: $localize`Save and go on, from any field` },
  { does: 'next-answer', keys: $localize`Alt + Page Down`, says: $localize`Next answer` },
  { does: 'previous-answer', keys: $localize`Alt + Page Up`, says: $localize`Answer before` },
  { does: 'next-bid', keys: $localize`Alt + Shift + Page Down`, says: $localize`Same question, next bid` },
  { does: 'previous-bid', keys: $localize`Alt + Shift + Page Up`, says: $localize`Same question, bid before` },
  { does: 'other-pane', keys: 'F6', says: $localize`Between form and evidence` },
  { does: 'cite', keys: $localize`Alt + Shift + C`, says: $localize`Cite the words selected or found` },
  { does: 'flag', keys: $localize`Alt + Shift + F`, says: $localize`Flag this answer, or take the flag away` },
] as const;
export type Shortcut = (typeof SHORTCUTS)[number]['does'];

/** Keys that work while the focus is in the evidence. */
export const EVIDENCE_KEYS = [
  { keys: $localize`Ctrl + F`, says: $localize`Find words in the document` },
  { keys: 'F3', says: $localize`Next place found` },
  { keys: $localize`Shift + F3`, says: $localize`Place before` },
  { keys: $localize`Shift + arrow keys`, says: $localize`Select words, after placing the caret (F7 in most browsers)` },
  {
    keys: $localize`Arrow keys, Home, End, Enter`,
    says: $localize`Move the line between form and evidence, when it has the focus`,
  },
] as const;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** What a key stands for; null where it is no shortcut of ours. */
export function shortcutOf({ key, code, ctrlKey, altKey, shiftKey, metaKey }: Pressed): Shortcut | null {
  if (metaKey) return null;
  if (key === 'F6' && !ctrlKey && !altKey) return 'other-pane';
  if (ctrlKey) return key === 'Enter' && !altKey && !shiftKey ? 'save-and-go-on' : null;
  if (!altKey) return null;
  if (key === 'PageDown') return shiftKey ? 'next-bid' : 'next-answer';
  if (key === 'PageUp') return shiftKey ? 'previous-bid' : 'previous-answer';
  if (!shiftKey) return null;
  return code === 'KeyC' ? 'cite' : code === 'KeyF' ? 'flag' : null;
}
