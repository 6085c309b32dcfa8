const LITTER = /(?:^|\/)(?:__MACOSX|\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*)(?:\/|$)/i;

/** Whether a file or folder is one that computers leave beside those of people: hidden, a preview, a lock of an open file. */
export function isLitter(path: string): boolean {
  return LITTER.test(path);
}
