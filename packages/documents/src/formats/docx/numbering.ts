import { Parser } from 'htmlparser2';

interface NumberLevel {
  format: string;
  text: string;
  start: number;
  style: string | null;
}

interface NumberInstance {
  readonly scheme: string;
  readonly starts: Map<number, number>;
}

/** Works out the numbers that Word shows before paragraphs: it stores only which scheme and level each one has. */
export class WordNumbering {
  private readonly schemes: ReadonlyMap<string, readonly NumberLevel[]>;
  private readonly instances: ReadonlyMap<string, NumberInstance>;
  private readonly counters = new Map<string, number[]>();
  private readonly restarted = new Set<string>();

  constructor(schemes: ReadonlyMap<string, readonly NumberLevel[]>, instances: ReadonlyMap<string, NumberInstance>) {
    this.schemes = schemes;
    this.instances = instances;
  }

  /** The level of a scheme that is tied to a paragraph style. */
  levelOfStyle(numbering: string, style: string): number | null {
    const scheme = this.schemes.get(this.instances.get(numbering)?.scheme ?? '');
    const level = scheme?.findIndex((each) => each.style === style) ?? -1;
    return level === -1 ? null : level;
  }

  /** The number of the next paragraph of this scheme and level; "•" for bullets, "" where nothing is shown. */
  next(numbering: string, level: number): string {
    const instance = this.instances.get(numbering);
    const levels = this.schemes.get(instance?.scheme ?? '');
    const own = levels?.[level];
    if (instance === undefined || levels === undefined || own === undefined || own.format === 'none') return '';
    if (own.format === 'bullet') return '•';
    const counts = this.advance(numbering, instance, levels, level);
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return formatted(counts[index] ?? levels[index]?.start ?? 1, levels[index]?.format ?? 'decimal');
    });
  }

  private advance(
    numbering: string,
    instance: NumberInstance,
    levels: readonly NumberLevel[],
    level: number,
  ): readonly number[] {
    const counts = this.counters.get(instance.scheme) ?? [];
    const restart = instance.starts.get(level);
    const key = `${numbering}:${String(level)}`;
    if (restart !== undefined && !this.restarted.has(key)) {
      this.restarted.add(key);
      counts[level] = restart;
    } else counts[level] = (counts[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
    counts.length = level + 1;
    this.counters.set(instance.scheme, counts);
    return counts;
  }
}

export function parseNumbering(xml: string): WordNumbering {
  const schemes = new Map<string, NumberLevel[]>();
  const instances = new Map<string, NumberInstance>();
  let scheme: NumberLevel[] | null = null;
  let level: NumberLevel | null = null;
  let instance: NumberInstance | null = null;
  let overridden = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:abstractNum') {
          scheme = [];
          schemes.set(attributes['w:abstractNumId'] ?? '', scheme);
        } else if (name === 'w:lvl' && scheme !== null) {
          level = { format: 'decimal', text: '', start: 1, style: null };
          scheme[Number(attributes['w:ilvl'] ?? '0')] = level;
        } else if (name === 'w:num') {
          scheme = null;
          instance = { scheme: '', starts: new Map() };
          instances.set(attributes['w:numId'] ?? '', instance);
        } else if (name === 'w:abstractNumId' && instance !== null) {
          instance = { ...instance, scheme: value };
          instances.set([...instances.keys()].at(-1) ?? '', instance);
        } else if (name === 'w:lvlOverride') overridden = Number(attributes['w:ilvl'] ?? '0');
        else if (name === 'w:startOverride') instance?.starts.set(overridden, Number(value));
        else if (level === null) return;
        else if (name === 'w:numFmt') level.format = value;
        else if (name === 'w:lvlText') level.text = value;
        else if (name === 'w:start') level.start = Number(value);
        else if (name === 'w:pStyle') level.style = value;
      },
      onclosetag: (name) => {
        if (name === 'w:lvl') level = null;
        if (name === 'w:abstractNum') scheme = null;
        if (name === 'w:num') instance = null;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return new WordNumbering(schemes, instances);
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function formatted(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** a to z, then aa, bb, as Word counts. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(Math.min(count, 520) / 26));
}

function roman(count: number): string {
  let left = Math.min(count, 3999);
  let words = '';
  for (const [value, sign] of ROMANS) {
    while (left >= value) {
      words += sign;
      left -= value;
    }
  }
  return words;
}
