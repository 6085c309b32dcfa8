// A stand-in for Welsh: words that can still be read, a third longer, with no plain vowel left in them. Whatever shows one on
// a screen has not gone through the catalogue, or is data.

const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: 'â', e: 'ê', i: 'î', o: 'ô', u: 'û', A: 'Â', E: 'Ê', I: 'Î', O: 'Ô', U: 'Û' },
};

/** One text in the pseudo-locale: "Tender" becomes "Têêndêêr". */
export function pseudo(text: string): string {
  return text.replaceAll(
    /[aeiou]/gi,
    (vowel) => `${ACCENTED[vowel] ?? vowel}${(ACCENTED[vowel] ?? vowel).toLowerCase()}`,
  );
}

/** The texts of people in a text, in their order, that did not come from the catalogue. */
export const unmarked = (texts: readonly string[]): readonly string[] => texts.filter((text) => /[aeiou]/i.test(text));

// The keywords of an ICU choice stay; what its cases say does not.
function pseudoChoice(parts: readonly string[]): readonly string[] {
  let depth = 0;
  return parts.map((part) =>
    part.replaceAll(/[{}]|[^{}]+/g, (piece) => {
      if (piece === '{') depth += 1;
      else if (piece === '}') depth -= 1;
      else if (depth > 1) return pseudo(piece);
      return piece;
    }),
  );
}

/** Has every text translated that is asked for from now on: before the modules are loaded that hold them. */
export function speakPseudo(): void {
  $localize.translate = (parts, values) => {
    const texts = parts.map((part, at) =>
      parts.raw[at]?.startsWith(':') ? part.slice(part.indexOf(':', 1) + 1) : part,
    );
    const isChoice = /^\{\w+, (?:plural|select),/.test(texts[0] ?? '');
    const translated = isChoice ? pseudoChoice(texts) : texts.map(pseudo);
    // A text that begins with a colon must not be taken for a block of notes: raw, it begins with something else.
    return [Object.assign([...translated], { raw: translated.map((text) => `\\${text}`) }), [...values]];
  };
}
