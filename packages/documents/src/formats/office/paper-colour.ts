/** White, or so near to it that it cannot be told from the paper. Six hexadecimal digits in upper case; all else is not. */
export function isWhite(colour: string): boolean {
  if (!/^[0-9A-F]{6}$/.test(colour)) return false;
  return [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) >= 0xf0);
}
