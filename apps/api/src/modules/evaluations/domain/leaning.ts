import { compareMarks } from '@evenhand/shared/guide';

/** How one person's marks lie to the worked keys, as counts: never a difference of marks, and no order of people. */
interface Leaning {
  readonly above: number;
  readonly same: number;
  readonly below: number;
  readonly says: string;
}

/** From this many more marks on one side than on the other it is called a tendency; one mark is none. */
const TENDENCY = 2;

/** How the marks given in practice lie to those of the keys. */
export function leaning(pairs: readonly { readonly own: string; readonly key: string }[]): Leaning {
  const sides = pairs.map(({ own, key }) => Math.sign(compareMarks(own, key)));
  const above = sides.filter((side) => side > 0).length;
  const below = sides.filter((side) => side < 0).length;
  return { above, same: sides.length - above - below, below, says: words(above - below, sides.length) };
}

function words(tilt: number, of: number): string {
  if (of < TENDENCY) return 'Too little practice to say';
  if (tilt >= TENDENCY) return 'Tends to mark higher than the key';
  if (tilt <= -TENDENCY) return 'Tends to mark lower than the key';
  return 'No tendency';
}
