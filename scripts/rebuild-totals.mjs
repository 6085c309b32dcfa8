// Works out every total of an exported results.json again, with whole numbers only and none of the product's code:
//   node scripts/rebuild-totals.mjs results.json
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
  return file.bids.flatMap(({ bidder, marks, points, total }) => {
    const again = rebuilt(file, marks);
    const wrong = Object.entries(again.points).filter(([id, value]) => points[id] !== value);
    return [
      ...wrong.map(([id, value]) => `${bidder}, ${id}: ${points[id]} is exported, ${value} follows from the mark.`),
      ...(total === again.total ? [] : [`${bidder}: ${total} is exported, ${again.total} follows from the marks.`]),
    ];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [path] = process.argv.slice(2);
  if (path === undefined) {
    process.stderr.write('Name the exported file: node scripts/rebuild-totals.mjs results.json\n');
    process.exit(2);
  }
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const wrong = disagreements(file);
  process.stdout.write(wrong.length === 0 ? `${file.bids.length} totals agree.\n` : `${wrong.join('\n')}\n`);
  process.exit(wrong.length === 0 ? 0 : 1);
}
