/** Fewest characters of a passphrase; length is what makes it strong (OWASP ASVS 5.0, 6.2.1 recommends 15). */
export const PASSPHRASE_LEAST = 15;

/** What is wrong with a passphrase; null where nothing is. No mix of characters is asked for: length counts. */
export function passphraseFault(passphrase: string, { name, email }: { name: string; email: string }): string | null {
  if ([...passphrase].length < PASSPHRASE_LEAST) return `Use at least ${String(PASSPHRASE_LEAST)} characters.`;
  if (new Set(passphrase).size < 6) return 'Use more different characters.';
  const plain = passphrase.toLowerCase();
  const known = [name, email, email.split('@')[0] ?? '', 'evenhand'].map((word) => word.toLowerCase());
  const rest = known.filter((word) => word.length > 2).reduce((left, word) => left.replaceAll(word, ''), plain);
  return rest.length < PASSPHRASE_LEAST / 2
    ? 'Use more than your name, your address or the name of this service.'
    : null;
}
