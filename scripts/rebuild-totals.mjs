// Works out every total and rank of an exported results.json again, with whole numbers only and none of the product's code:
//   node scripts/rebuild-totals.mjs results.json
// A file exported before pass marks and missed requirements were in it is checked for its totals and points only.
// Exit 0: every figure agrees; 1: some do not (each is named); 2: wrong use.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Exact decimal text as [whole number, divisor]. */
function ratio(decimal) {
  const [whole, places = ''] = decimal.split('.');
  return [BigInt(whole + places), 10n ** BigInt(places.length)];
}

/** top / bottom (bottom above 0) to so many places, rounded once. */
function rounded(top, bottom, { places, mode }) {
  const sign = top < 0n ? -1n : 1n;
  const scaled = top * sign * 10n ** BigInt(places);
  let digits = scaled / bottom;
  const left = scaled % bottom;
  const half = left * 2n - bottom;
  if (mode === 'up' && left > 0n) digits += 1n;
  if (mode === 'half-up' && half >= 0n) digits += 1n;
  if (mode === 'half-even' && (half > 0n || (half === 0n && digits % 2n === 1n))) digits += 1n;
  const text = digits.toString().padStart(places + 1, '0');
  const decimal = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return sign < 0n && digits !== 0n ? `-${decimal}` : decimal;
}

/** Total and points by criterion of one bid, from its marks and the published weightings. */
export function rebuilt({ rounding, highestMark, criteria }, marks) {
  const [highest, highestUnder] = ratio(highestMark);
  const points = {};
  let [total, under] = [0n, 1n];
  for (const { id, weightPercent } of criteria) {
    const [mark, markUnder] = ratio(marks[id]);
    const [weight, weightUnder] = ratio(weightPercent);
    let top = mark * weight * highestUnder;
    let bottom = markUnder * weightUnder * highest;
    points[id] = rounded(top, bottom, rounding);
    if (rounding.at === 'criterion') [top, bottom] = ratio(points[id]);
    [total, under] = [total * bottom + top * under, under * bottom];
  }
  return { total: rounded(total, under, rounding), points };
}

/** What in an exported file does not agree with its own marks; empty when all does. */
export function disagreements(file) {
  const inOrder = tellsOrder(file) ? file.bids.filter((bid) => isInOrder(file, bid)) : null;
  return file.bids.flatMap(({ bidder, marks, points, total, rank }) => {
    const again = rebuilt(file, marks);
    const wrong = Object.entries(again.points).filter(([id, value]) => points[id] !== value);
    return [
      ...wrong.map(([id, value]) => `${bidder}, ${id}: ${points[id]} is exported, ${value} follows from the mark.`),
      ...(total === again.total ? [] : [`${bidder}: ${total} is exported, ${again.total} follows from the marks.`]),
      ...(inOrder === null ? [] : rankFault(inOrder, { bidder, total, rank })),
    ];
  });
}

/** Whether a file says what its ranks follow from; files of before do not. */
function tellsOrder({ passMark, bids }) {
  return passMark !== undefined && bids.every(({ missed }) => missed !== undefined);
}

/** Whether the published rules leave a bid in the order: no mark below the pass mark that disqualifies, no requirement missed or not assessed. */
function isInOrder({ passMark, criteria }, { marks, missed, unassessed = [] }) {
  const isLow = ({ id, disqualifies }) => disqualifies && isBelow(marks[id], passMark);
  return missed.length + unassessed.length === 0 && (passMark === null || !criteria.some(isLow));
}

function isBelow(one, other) {
  const [[a, aUnder], [b, bUnder]] = [ratio(one), ratio(other)];
  return a * bUnder < b * aUnder;
}

/** A rank lies after every higher total; among equal ones the published rule for ties decides. */
function rankFault(inOrder, { bidder, total, rank }) {
  if (!inOrder.some((bid) => bid.bidder === bidder))
    return rank === null ? [] : [`${bidder}: rank ${rank} is exported, and the published rules give it none.`];
  const first = 1 + inOrder.filter((bid) => isBelow(total, bid.total)).length;
  const last = first - 1 + inOrder.filter((bid) => !isBelow(total, bid.total) && !isBelow(bid.total, total)).length;
  if (rank !== null && rank >= first && rank <= last) return [];
  return [
    `${bidder}: rank ${rank} is exported, ${first === last ? first : `${first} to ${last}`} follows from the totals.`,
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [path] = process.argv.slice(2);
  if (path === undefined) {
    process.stderr.write('Name the exported file: node scripts/rebuild-totals.mjs results.json\n');
    process.exit(2);
  }
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const wrong = disagreements(file);
  const checked = tellsOrder(file) ? 'totals and ranks' : 'totals';
  process.stdout.write(wrong.length === 0 ? `${file.bids.length} ${checked} agree.\n` : `${wrong.join('\n')}\n`);
  if (!tellsOrder(file))
    process.stdout.write(
      'Ranks were not checked: the file names no pass mark or missed requirements. Export it again.\n',
    );
  process.exit(wrong.length === 0 ? 0 : 1);
}
