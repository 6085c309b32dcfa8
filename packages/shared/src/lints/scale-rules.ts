import type { Band } from '../contracts/index.ts';
import { inOrder } from '../guide/scale.ts';
import { FACETS, type Facet } from './facets.ts';

/** Words before a facet that turn what a descriptor asks for into what it says is missing. */
const WITHOUT =
  /\b(?:no|not|without|lacks?|lacking|missing|absence of|little|few|limited|insufficient|poor|unclear|nor|neither|rather than|instead of)\b(?: [\w-]+){0,3}\s*$/iu;

/** What the descriptor of a band asks for; with "such", "as Good" and the like also what the band below asks for. */
export function demandsOf(band: Band, bands: readonly Band[]): readonly Facet[] {
  const ordered = inOrder(bands);
  const at = ordered.findIndex(({ mark }) => mark === band.mark);
  const below = ordered[at - 1];
  const own = FACETS.filter(({ asked }) => mentions(band.descriptor, asked).some((one) => !one.missing));
  return below === undefined || !buildsOn(band, below) ? own : [...new Set([...own, ...demandsOf(below, bands)])];
}

/** What the descriptor of a band says is missing. */
export function missingFrom({ descriptor }: Band): readonly Facet[] {
  return FACETS.filter(({ asked }) => mentions(descriptor, asked).some((one) => one.missing));
}

/** Whether a descriptor says that answers with this mark have no weakness. */
export function allowsNoWeakness({ descriptor }: Band): boolean {
  return /\b(?:no|without(?: any)?|free (?:of|from))(?: \w+){0,3} (?:weakness|weaknesses|concerns?|shortcomings?|flaws?|gaps?|reservations?|deficienc(?:y|ies))\b/iu.test(
    descriptor,
  );
}

function mentions(descriptor: string, asked: RegExp): readonly { readonly missing: boolean }[] {
  return [...descriptor.matchAll(new RegExp(asked.source, 'giu'))].map(({ index }) => ({
    missing: WITHOUT.test(descriptor.slice(0, index)),
  }));
}

function buildsOn({ descriptor }: Band, below: Band): boolean {
  const text = descriptor.toLowerCase();
  return (
    /\b(?:such|in addition(?: to)?|as above|as before|all (?:of )?the above|everything (?:in|for|under)|meets? all|also)\b/iu.test(
      text,
    ) ||
    [below.label, below.mark].some(
      (name) =>
        name !== '' &&
        new RegExp(
          `\\b(?:as|for|of|than|beyond|exceeds)(?: for| in| under| a| an)? ${name.toLowerCase()}\\b`,
          'iu',
        ).test(text),
    )
  );
}
