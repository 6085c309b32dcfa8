import { ChunkReader } from '../../text/chunks.ts';
import { figuresOf, isExact, type Figure } from '../figure.ts';
import {
  claimsIn,
  mayBePromise,
  quotesOf,
  refsOf,
  type CheckedResponse,
  type Finding,
  type PlacedClaim,
} from '../finding.ts';

const WORDS = new ChunkReader((chunk) => chunk.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
const LONG = 12;

const wordsOf = (text: string): string[] => WORDS.all(text);

/** The same long sentence twice: a pasted paragraph counts once. Repeats in a row are one finding. */
export function repeatedPassages(response: CheckedResponse): Finding[] {
  const first = new Map<string, PlacedClaim>();
  const findings: { from: PlacedClaim[]; to: PlacedClaim[]; lastIndex: number }[] = [];
  claimsIn(response).forEach((place, index) => {
    const words = wordsOf(place.claim.statement.text);
    if (words.length < LONG) return;
    const key = words.join(' ');
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, place);
      return;
    }
    const open = findings.at(-1);
    if (open?.lastIndex === index - 1) {
      open.from.push(earlier);
      open.to.push(place);
      open.lastIndex = index;
    } else findings.push({ from: [earlier], to: [place], lastIndex: index });
  });
  return findings.map(({ from, to }) => ({
    rule: 'repeated-passage',
    kind: 'duplicate',
    severity: 'info',
    question:
      'This passage appears twice, word for word. It is counted once; is anything different meant the second time?',
    slices: quotesOf(...from, ...to),
    doubts: [],
  }));
}

/** Units so general that two figures in them say nothing about being one promise. */
const GENERAL = new Set([
  'person',
  'people',
  'percent',
  'GBP',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'session',
  'place',
  'event',
  'business',
  'school',
  'post',
  'job',
  'item',
  'thing',
  'group',
  'team',
  'charity',
  'supplier',
  'ratio',
  'opportunity',
  'beneficiary',
  'resident',
  'encounter',
  '',
]);
const SAID_TO_BE_ONE =
  /\b(?:same (?:ones?|as)|counted (?:here|once|only)|as (?:offered|promised|set out|described|stated) (?:in|under|above)|already|see (?:also )?q|don't forget|not (?:be )?(?:in addition|additional)|shall extend|these (?:are|include)|(?:in|under) (?:question|q) ?\w+|above|mentioned|sit beside)\b/i;
const STOP = new Set(
  'the a an of in on at to for and or with from by we will our each every year per this that contract one two three four five six seven eight nine ten who are is be as it its their them these over under new paid'.split(
    ' ',
  ),
);

interface Offer {
  readonly place: PlacedClaim;
  readonly figure: Figure;
  readonly words: ReadonlySet<string>;
}

function offersIn(response: CheckedResponse): Offer[] {
  return claimsIn(response)
    .filter(mayBePromise)
    .flatMap((place) =>
      figuresOf(place)
        .filter(
          (figure) =>
            isExact(figure) && figure.found.kind === 'count' && !GENERAL.has(figure.found.unit) && figure.value.gt(1),
        )
        .slice(0, 1)
        .map((figure) => ({
          place,
          figure,
          words: new Set(
            wordsOf(place.claim.statement.text).filter(
              (word) => word.length > 2 && !STOP.has(word) && !/^\d+$/.test(word),
            ),
          ),
        })),
    );
}

function shared(a: Offer, b: Offer): { count: number; share: number } {
  const both = [...a.words].filter((word) => b.words.has(word)).length;
  return { count: both, share: both / Math.max(1, Math.min(a.words.size, b.words.size)) };
}

const sayOne = (a: Offer, b: Offer): boolean =>
  [a, b].some(({ place }) => SAID_TO_BE_ONE.test(place.claim.statement.text));

/** Named places are the surest sign that two offers are about the same people. */
const namesShared = (a: Offer, b: Offer): boolean => {
  const names = (offer: Offer) =>
    (offer.place.claim.statement.text.match(/(?<!^)(?<![.!?|] )\b[A-Z][a-z]{3,}\b/g) ?? []).map((name) =>
      name.toLowerCase(),
    );
  const mine = names(a).filter((name) => !/^(?:level|year|council|contract|charter|covenant|the)$/.test(name));
  return mine.some((name) => names(b).includes(name));
};

/** Word for word the same under one question: a pasted paragraph, which is asked about as such. */
const sameOffer = (a: Offer, b: Offer): boolean =>
  a.place.criterion === b.place.criterion && a.place.claim.statement.text === b.place.claim.statement.text;

/**
 * One promise in two questions: the same thing in the same number for the same places (one set or two?), or in another
 * number (which?). Offers that the bidder itself says are the same are left alone.
 */
export function samePromiseTwice(response: CheckedResponse): Finding[] {
  const offers = offersIn(response).filter((offer, i, all) => all.findIndex((other) => sameOffer(offer, other)) === i);
  const findings: Finding[] = [];
  const used = new Set<Offer>();
  offers.forEach((later, i) => {
    const earlier = offers.slice(0, i).find((offer) => {
      if (offer.place.criterion === later.place.criterion || used.has(offer)) return false;
      if (offer.figure.found.unit !== later.figure.found.unit || sayOne(offer, later)) return false;
      const { count, share } = shared(offer, later);
      const equal = offer.figure.value.eq(later.figure.value);
      const alone = offers.filter(({ figure }) => figure.found.unit === later.figure.found.unit).length === 2;
      if (equal) return namesShared(offer, later) || share >= 0.5;
      return (
        offer.figure.per === later.figure.per && alone && (share >= 0.4 || (count >= 2 && namesShared(offer, later)))
      );
    });
    if (earlier === undefined) return;
    used.add(later);
    const equal = earlier.figure.value.eq(later.figure.value);
    const [one, two] = [earlier.figure.found.text, later.figure.found.text];
    findings.push({
      rule: equal ? 'one-promise-twice' : 'one-promise-two-figures',
      kind: equal ? 'double-count' : 'contradiction',
      severity: 'query',
      question: equal
        ? `"${two}" under ${later.place.criterion} looks like "${one}" under ${earlier.place.criterion}. Is it one set or two?`
        : `You promise "${one}" under ${earlier.place.criterion} and "${two}" under ${later.place.criterion}. Which number is right, or are these separate promises?`,
      slices: quotesOf(earlier.place, later.place),
      doubts: equal ? [] : refsOf(earlier.place, later.place),
    });
  });
  return findings;
}
