import type { Criterion, ScaleBand, Tender } from '@evenhand/shared/contracts';

/** One place in the wording that bidders or evaluators may read differently. It stops nothing; a person decides. */
export interface LintFinding {
  readonly rule:
    | 'vague-word'
    | 'two-questions'
    | 'nothing-to-measure'
    | 'out-of-proportion'
    | 'descriptors-overlap'
    | 'top-mark-asks-more';
  /** JSON pointer into the draft. */
  readonly pointer: string;
  readonly says: string;
}

/** Words that people read differently unless something says how much or of what. */
const VAGUE = [
  'adequate',
  'appropriate',
  'as necessary',
  'effective',
  'excellent',
  'good',
  'high quality',
  'innovative',
  'meaningful',
  'reasonable',
  'robust',
  'significant',
  'sufficient',
  'suitable',
  'where possible',
];

const ASKS = [
  'how',
  'what',
  'which',
  'who',
  'when',
  'where',
  'describe',
  'explain',
  'set out',
  'outline',
  'provide',
  'demonstrate',
];
/** A question that asks for none of these leaves open what is looked for. */
const MEASURABLE =
  /\d|\b(how (many|much|often|long)|number|numbers|quantit\w+|measur\w+|by when|when|date|dates|target|targets|evidence\w*|per cent|percentage|metric\w*|show it|prove|proof)\b/i;
/** What a top mark may ask for only where the question has asked for it, however it is put. */
const MORE_THAN_ASKED = ['added value', 'exceed', 'exceeds', 'exceeding', 'innovation', 'innovative', 'beyond'];
/** More than these required in one answer crowds out what matters. */
const MOST_REQUIRED_MEASURES = 6;
/** Descriptors that share this much of their words are hard to tell apart. */
const NEARLY_SAME = 0.85;

/** What a critical reader would ask about the criteria and the scale before bidders do, in reading order. */
export function lintCriteria({ criteria, scale }: Pick<Tender, 'criteria' | 'scale'>): readonly LintFinding[] {
  return [
    ...criteria.flatMap((criterion, at) => lintCriterion(criterion, `/criteria/${String(at)}`)),
    ...lintScale(scale.bands, criteria),
  ];
}

function lintCriterion(criterion: Criterion, here: string): LintFinding[] {
  const { id, question, measures, wordLimit } = criterion;
  if (question.trim() === '') return [];
  const pointer = `${here}/question`;
  const vague = VAGUE.filter((word) => hasWord(question, word));
  const required = measures?.required?.length ?? 0;
  return [
    ...vague.map((word) =>
      finding(
        'vague-word',
        pointer,
        `${id}: "${word}" means different things to different readers. Say how much, or of what.`,
      ),
    ),
    ...(asksTwice(question)
      ? [
          finding(
            'two-questions',
            pointer,
            `${id} asks more than one thing. Ask each by itself, or make them sub-criteria with shares.`,
          ),
        ]
      : []),
    ...(MEASURABLE.test(question)
      ? []
      : [finding('nothing-to-measure', pointer, `${id} asks for nothing that can be counted, dated or shown.`)]),
    ...(required > MOST_REQUIRED_MEASURES
      ? [
          finding(
            'out-of-proportion',
            `${here}/measures/required`,
            `${id} requires ${String(required)} measures. Ask for at most ${String(MOST_REQUIRED_MEASURES)}, or leave some to the supplier.`,
          ),
        ]
      : []),
    ...(wordLimit != null && wordLimit < 100
      ? [
          finding(
            'out-of-proportion',
            `${here}/wordLimit`,
            `${id} allows ${String(wordLimit)} words, too few for what is asked.`,
          ),
        ]
      : []),
  ];
}

function lintScale(bands: readonly ScaleBand[], criteria: readonly Criterion[]): LintFinding[] {
  const overlaps = bands.flatMap((band, at) =>
    bands
      .slice(0, at)
      .flatMap((other) =>
        likeness(band.descriptor, other.descriptor) >= NEARLY_SAME
          ? [
              finding(
                'descriptors-overlap',
                `/scale/bands/${String(at)}/descriptor`,
                `The descriptors of ${other.mark} and ${band.mark} say nearly the same. Say what makes the difference.`,
              ),
            ]
          : [],
      ),
  );
  return [...overlaps, ...topMarkFindings(bands, criteria)];
}

function topMarkFindings(bands: readonly ScaleBand[], criteria: readonly Criterion[]): LintFinding[] {
  const top = bands.reduce<ScaleBand | null>(
    (best, band) => (best === null || Number(band.mark) > Number(best.mark) ? band : best),
    null,
  );
  if (top === null) return [];
  const at = bands.indexOf(top);
  return MORE_THAN_ASKED.filter((words) => hasWord(top.descriptor, words)).flatMap((words) => {
    const silent = criteria.filter(({ question }) => question.trim() !== '' && !hasWord(question, words));
    if (silent.length === 0) return [];
    const where = silent.map(({ id }) => id).join(', ');
    return [
      finding(
        'top-mark-asks-more',
        `/scale/bands/${String(at)}/descriptor`,
        `The top mark asks for "${words}", which these questions never mention: ${where}.`,
      ),
    ];
  });
}

function finding(rule: LintFinding['rule'], pointer: string, says: string): LintFinding {
  return { rule, pointer, says };
}

function hasWord(text: string, words: string): boolean {
  return new RegExp(`\\b${words.replaceAll(' ', '\\s+')}\\b`, 'i').test(text);
}

/** Two question marks, or an "and" that begins another question. */
function asksTwice(question: string): boolean {
  if ((question.match(/\?/g) ?? []).length > 1) return true;
  return new RegExp(
    `\\b(and|as well as)\\s+(?:also\\s+)?(?:${ASKS.join('|')})\\b(?!\\s+(many|much|often|long)\\b)`,
    'i',
  ).test(question);
}

/** Share of words that two texts have in common, 0 to 1. */
function likeness(one: string, other: string): number {
  const a = wordsIn(one);
  const b = wordsIn(other);
  if (a.size === 0 || b.size === 0) return 0;
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
