import { shortcutOf } from './shortcuts.ts';

const plain = { key: '', code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

test.each([
  [{ key: 'Enter', ctrlKey: true }, 'save-and-go-on'],
  [{ key: 'PageDown', altKey: true }, 'next-answer'],
  [{ key: 'PageUp', altKey: true }, 'previous-answer'],
  [{ key: 'PageDown', altKey: true, shiftKey: true }, 'next-bid'],
  [{ key: 'PageUp', altKey: true, shiftKey: true }, 'previous-bid'],
  [{ key: 'F6' }, 'other-pane'],
  [{ key: 'F6', shiftKey: true }, 'other-pane'],
  [{ key: 'C', code: 'KeyC', altKey: true, shiftKey: true }, 'cite'],
  [{ key: 'F', code: 'KeyF', altKey: true, shiftKey: true }, 'flag'],
])('%j is %s', (pressed, shortcut) => expect(shortcutOf({ ...plain, ...pressed })).toBe(shortcut));

test.each([
  [{ key: 'c', code: 'KeyC' }],
  [{ key: 'Enter' }],
  [{ key: 'PageDown' }],
  [{ key: 'f', code: 'KeyF', ctrlKey: true }],
  [{ key: 'Enter', ctrlKey: true, metaKey: true }],
])('%j is left to the browser', (pressed) => expect(shortcutOf({ ...plain, ...pressed })).toBeNull());
