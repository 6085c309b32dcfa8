/** What was done between two looks at a batch, and how long it took. */
export interface Stretch {
  /** Milliseconds that the batch ran, pauses left out. */
  readonly took: number;
  /** Responses that were done in it. */
  readonly items: number;
  /** Size of their files. */
  readonly bytes: number;
}

/** What is still to be done. */
export type Remaining = Omit<Stretch, 'took'>;

/**
 * Size at which reading a response takes as long as everything else about it. It is only where the estimate starts
 * from: how long responses really take is told by those that are done.
 */
const HALFWAY = 60_000;
/** How many stretches the starting point counts for. */
const STARTING_POINT = 2;
/** Responses done before which nothing is promised. */
const FEWEST = 5;

/**
 * Milliseconds until the rest of a batch is done; null while too little is done to tell. A response takes a time of its
 * own and a time for each byte; both are fitted (least squares, never negative) to what was done so far, so that large
 * responses after small ones do not come as a surprise. Stretches come in their order; the first also holds the start of
 * the workers and counts only where there is no other.
 */
export function timeLeft(stretches: readonly Stretch[], remaining: Remaining): number | null {
  const known = stretches.length > 2 ? stretches.slice(1) : stretches;
  const done = total(known);
  if (total(stretches).items < FEWEST || done.took <= 0) return null;
  if (remaining.items === 0) return 0;
  const { perItem, perByte } = fitted(known, done);
  const explained = perItem * done.items + perByte * done.bytes;
  const guessed = perItem * remaining.items + perByte * remaining.bytes;
  return explained <= 0 ? null : Math.round((guessed * done.took) / explained);
}

/** Responses a minute over the last quarter of what was done; null while too little is done to tell. */
export function perMinute(stretches: readonly Stretch[]): number | null {
  if (total(stretches).items < FEWEST) return null;
  const late = total(stretches.slice(Math.floor((stretches.length * 3) / 4)));
  return late.took <= 0 ? null : (late.items * 60_000) / late.took;
}

// Ridge regression through the origin on two quantities, worked out by hand; bytes are counted in units of HALFWAY.
function fitted(stretches: readonly Stretch[], done: Stretch): { perItem: number; perByte: number } {
  const start = done.took / (done.items + done.bytes / HALFWAY);
  const pull = (STARTING_POINT * (done.items / stretches.length)) ** 2;
  let [ii, ib, bb, it, bt] = [pull, 0, pull, pull * start, pull * start];
  for (const { took, items, bytes } of stretches) {
    const size = bytes / HALFWAY;
    ii += items * items;
    ib += items * size;
    bb += size * size;
    it += items * took;
    bt += size * took;
  }
  const determinant = ii * bb - ib * ib;
  const perItem = (it * bb - bt * ib) / determinant;
  const perSize = (bt * ii - it * ib) / determinant;
  if (perItem < 0) return { perItem: 0, perByte: bt / bb / HALFWAY };
  if (perSize < 0) return { perItem: it / ii, perByte: 0 };
  return { perItem, perByte: perSize / HALFWAY };
}

function total(stretches: readonly Stretch[]): Stretch {
  return stretches.reduce(
    (sum, { took, items, bytes }) => ({ took: sum.took + took, items: sum.items + items, bytes: sum.bytes + bytes }),
    { took: 0, items: 0, bytes: 0 },
  );
}
