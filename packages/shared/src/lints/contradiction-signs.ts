import type { Band } from '../contracts/index.ts';
import { nothingBand } from '../guide/contradiction.ts';
import { COMMITMENT, DATE, PLAN, PROOF, QUANTITY, ROLE, SEVERAL, TRACK_RECORD, type Facet } from './facets.ts';
import { demandsOf, missingFrom } from './scale-rules.ts';
import { signsOf, type Sign, type Word } from './signs.ts';

/** Classes of words that tell of something a descriptor may ask for. */
const TELLS_OF: Readonly<Record<string, Facet>> = {
  QTY: QUANTITY,
  DATE,
  ROLE,
  PROOF,
  PLAN,
  REC: TRACK_RECORD,
  COMMIT: COMMITMENT,
};
/** Words of one and of several promises keep their own names: which of them is short of the scale depends on the band. */
const COUNTING: ReadonlySet<string> = new Set(['ONE', 'SEV']);
/** Words on either side of a "no" that it may be about. */
const NEAR = 5;
/** Lengths of a reason in words, as far as they differ in what is left out. */
const LENGTHS = [8, 16, 30];

/** What the words of a reason say beside a band of the scale, and not by themselves. */
export function contradictionSigns(
  reason: string,
  words: readonly Word[],
  band: Band,
  bands: readonly Band[],
): readonly Sign[] {
  const asked = demandsOf(band, bands);
  const lacking = missingFrom(band);
  const kind = kindOf(band, bands, asked, lacking);
  const facetOf = (name: string) => TELLS_OF[name] ?? (COUNTING.has(name) ? SEVERAL : undefined);
  const rename = (name: string): string => {
    const facet = facetOf(name);
    if (facet === undefined) return name;
    if (COUNTING.has(name)) return asked.includes(facet) ? `${name}+` : name;
    return asked.includes(facet) ? 'ASKED' : lacking.includes(facet) ? 'LACKED' : 'FREE';
  };
  const read = words.map((word) => ({ ...word, forms: [...new Set(word.forms.map(rename))] }));
  const signs = signsOf(read).flatMap(({ name, words: at }) => [
    { name: `${kind}|${name}`, words: at },
    ...(!name.includes(' ') || /NEG|ASKED|ONE|SEV|WEAK/.test(name) ? [{ name: `*|${name}`, words: at }] : []),
  ]);
  const denials = denied(words, facetOf);
  const told = asked.filter(({ given }) => given.test(reason)).length;
  const isDenied = denials.size > 0 || words.some(({ forms }) => forms.includes('NEG'));
  const isAsDescribed = [...denials].some((facet) => lacking.includes(facet));
  const firm = `${String(QUANTITY.given.test(reason))} ${String(DATE.given.test(reason))}`;
  const denies = [...denials].filter((facet) => asked.includes(facet)).length;
  const whole = [
    ...(denies > 0 ? ['denies'] : []),
    ...(denies > 1 ? ['denies several'] : []),
    `tells ${String(Math.min(4, told))}`,
    asked.length > 0 && told === 0 ? 'tells none' : 'tells some',
    ...(isAsDescribed ? ['as described'] : []),
    `firm ${firm}`,
    `firm ${firm} ${String(isDenied)} ${String(isAsDescribed)}`,
    `denies ${String(isDenied)}`,
    `length ${String(LENGTHS.filter((most) => words.length >= most).length)}`,
  ];
  return [...whole.map((name) => ({ name: `${kind}|${name}`, words: [] })), ...signs];
}

function kindOf(band: Band, bands: readonly Band[], asked: readonly Facet[], lacking: readonly Facet[]): string {
  if (nothingBand(bands)?.mark === band.mark) return 'nothing';
  return asked.length === 0 || (lacking.length > 0 && !asked.includes(QUANTITY)) ? 'low' : 'high';
}

/** What a "no" or a "missing" stands close to in its clause. */
function denied(words: readonly Word[], facetOf: (name: string) => Facet | undefined): ReadonlySet<Facet> {
  const facets = new Set<Facet>();
  words.forEach(({ forms }, at) => {
    if (!forms.includes('NEG')) return;
    for (let near = Math.max(0, at - NEAR); near <= at + NEAR; near += 1) {
      const word = words[near];
      if (word === undefined || (near > at && word.opens)) break;
      for (const form of word.forms) {
        const facet = facetOf(form);
        if (facet !== undefined) facets.add(facet);
      }
    }
  });
  return facets;
}
