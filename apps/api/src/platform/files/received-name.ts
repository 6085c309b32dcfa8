import { extname } from 'node:path';

/** Characters that mean something to a file system, a header or a terminal. */
const UNSAFE = /[\u0000-\u001f\u007f<>:"|?*\\]/g;
const LONGEST = 200;

/** The name a sender gave a file, without any folder and without characters that could do harm. */
export function safeFileName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(UNSAFE, '').trim();
  if (clean === '' || clean === '.' || clean === '..') return 'unnamed';
  if (clean.length <= LONGEST) return clean;
  const ending = extname(clean).slice(0, 20);
  return clean.slice(0, LONGEST - ending.length) + ending;
}

/** Words as a person typed them, on one line, without characters that only programs use; a name has at most 200. */
export function oneLine(given: string, most = LONGEST): string {
  return given
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, most);
}

/** A file's name without its ending: the name of a response that consists of this file. */
export function withoutEnding(name: string): string {
  return name.slice(0, name.length - extname(name).length) || name;
}
