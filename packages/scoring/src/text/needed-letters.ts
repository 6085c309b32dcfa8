/**
 * Runs of small letters, or marks such as a comma, of which at least one stands in every text that a pattern matches,
 * whatever the case; `#` stands for any digit. Null where a match may hold none of them. Reads the source of a regular
 * expression.
 */
export function neededLetters(pattern: RegExp): readonly string[] | null {
  const reader = new PatternReader(pattern.source);
  return reader.alternatives();
}

type Needed = readonly string[];

export const DIGIT = '#';
/** Marks that stand for themselves. */
const MARK = /^(?:\\[|(),:;+?/%&.]|[,:;%&£])$/;
const LETTER = /[a-z]/i;
const DIGITS_ONLY = /^\[(?:\\d|\d-\d|\d)+\]$/;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
const CLASS = /\[(?:\\.|[^\]\\])*\]/y;
const ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^>]*>|.)/y;
const GROUP_OPENING = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y;

/** Goes through the source once, from left to right. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** What `a|b|c` needs: all that its alternatives need, as long as each needs something. */
  alternatives(): Needed | null {
    const needed = new Set<string>();
    let anyFree = false;
    do {
      const one = this.#sequence();
      if (one === null) anyFree = true;
      else for (const letters of one) needed.add(letters);
    } while (this.#skip('|'));
    return anyFree ? null : [...needed];
  }

  /** What a sequence needs: the part of it that tells most. */
  #sequence(): Needed | null {
    let best: Needed | null = null;
    let run = '';
    const offer = (needed: Needed | null): void => {
      if (needed !== null && (best === null || tells(needed) > tells(best))) best = needed;
    };
    const endRun = (): void => {
      if (run.length > 1) offer([run]);
      run = '';
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const letter = this.#source.charAt(this.#at);
      if (LETTER.test(letter)) {
        this.#at += 1;
        const least = this.#leastTimes();
        if (least > 0) run += letter.toLowerCase();
        if (least !== 1 || this.#wasRepeated) endRun();
        continue;
      }
      endRun();
      const needed = this.#atom();
      if (this.#leastTimes() > 0) offer(needed);
    }
    endRun();
    return best;
  }

  /** A group, class, escape or mark. A class needs something only where it holds nothing but digits. */
  #atom(): Needed | null {
    if (this.#source.charAt(this.#at) === '(') {
      const opening = this.#take(GROUP_OPENING);
      const inside = this.alternatives();
      this.#skip(')');
      return /^\(\?<?[=!]/.test(opening) ? null : inside;
    }
    const one = this.#take(CLASS) || this.#take(ESCAPE) || this.#source.charAt(this.#at++);
    if (one === '\\d' || DIGITS_ONLY.test(one) || /^\d$/.test(one)) return [DIGIT];
    const mark = MARK.exec(one)?.[0].at(-1);
    return mark === undefined ? null : [mark];
  }

  #wasRepeated = false;

  /** How often the atom just read stands at least. */
  #leastTimes(): number {
    const quantifier = this.#take(QUANTIFIER);
    this.#wasRepeated = quantifier !== '';
    if (quantifier === '' || quantifier.startsWith('+')) return 1;
    return Number(/^\{(\d+)/.exec(quantifier)?.[1] ?? 0);
  }

  #skip(mark: string): boolean {
    if (this.#source.charAt(this.#at) !== mark) return false;
    this.#at += 1;
    return true;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#source)?.[0] ?? '';
    this.#at += taken.length;
    return taken;
  }
}

/** How much it tells that these letters are needed: the shortest of them are met most often by chance. */
function tells(needed: Needed): number {
  const shortest = Math.min(...needed.map((letters) => (letters === DIGIT ? 2.5 : letters.length)));
  return shortest - needed.length / 1000;
}
