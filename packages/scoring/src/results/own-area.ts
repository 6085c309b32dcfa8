import type { Tender } from '@evenhand/shared/contracts';
import { UK_PLACES } from '../claims/uk-places.ts';
import { COUNTY_TOWNS } from './county-towns.ts';

/** Words of an authority's name that say what it is and not where. */
const KIND_OF_AUTHORITY =
  /\b(?:council|county|borough|district|city|town|parish|unitary|metropolitan|mayoral|combined|authority|nhs|integrated|care|board|foundation|trust|university|hospitals?|healthcare|health|royal|london borough|police|crime|fire|rescue|service|services|commissioner|for|the|of the|office|partnership|commission|association|group|limited|ltd)\b/giu;

/** Words that stand in names of authorities for a whole country or one task. */
const NO_PLACE =
  /\b(?:ministry|department|secretary|defence|agency|transport|rail|network|highways?|homes|housing|england|scotland|wales|kingdom|britain|great|national|crown|cabinet|justice|revenue|customs|prisons?|probation|energy|water|waste|education|college|academy|schools?|learning|library|museum|parks?|forestry|community|communities|social|children|adult|public|works|procurement|commercial|consortium|purchasing|supplies|group)\b/iu;

/** What a tender says of itself, as far as it can name places. */
export type PlacedTender = Pick<Tender, 'authority' | 'title' | 'coreService'> & { readonly area?: string | undefined };

/**
 * Names of the area that the tender is for, as written, longest first: those in the authority's name, those that the
 * tender itself names, and larger towns of a county that it names. A reader of responses takes them for "local".
 */
export function ownArea(tender: PlacedTender): readonly string[] {
  const named = [
    ...namesIn(tender.authority.replaceAll(KIND_OF_AUTHORITY, ' | ')).filter(canBePlace),
    ...namesIn(tender.area ?? ''),
    ...namesIn(`${tender.title}. ${tender.coreService}`).filter(holdsKnownPlace),
  ];
  const towns = named.flatMap((name) => COUNTY_TOWNS.get(name.toLowerCase()) ?? []).map(capitalised);
  return [...new Set([...named, ...towns])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function holdsKnownPlace(name: string): boolean {
  const lower = name.toLowerCase();
  return UK_PLACES.has(lower) || (canBePlace(name) && lower.split(/[ -]/).some((word) => UK_PLACES.has(word)));
}

function canBePlace(name: string): boolean {
  return COUNTY_TOWNS.has(name.toLowerCase()) || !NO_PLACE.test(name);
}

/** Names in a text: words with capitals, alone or joined by the small words that stand within names of places. */
function namesIn(text: string): readonly string[] {
  const names = text.match(NAME) ?? [];
  return names.filter((name) => name.length > 2);
}

const NAME = /\p{Lu}[\p{L}'’-]+(?: (?:(?:of|upon|on|in|under|le|by) )?\p{Lu}[\p{L}'’-]+)*/gu;

function capitalised(name: string): string {
  return name.replace(/(?<![\p{L}’'])(?!(?:on|upon|in|le|by|of|and)\b)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
