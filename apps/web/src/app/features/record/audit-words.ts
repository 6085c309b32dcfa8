/** What happened, in words: "response.text-confirmed" as "Response text confirmed". */
export function kindInWords(kind: string): string {
  const words = kind.replaceAll(/[.-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of a detail in words: "bidderListVersion" as "bidder list version". */
export function nameInWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
