/** A thing to be named: the name it should have, and the longer one it takes where others want the same. */
export interface Naming {
  readonly short: string;
  readonly full: string;
}

/**
 * One name for each, in their order. No two are the same to any file system: capitals and the two ways to write an
 * accent make no difference. Where full names are alike too, the later ones are numbered: "R1 (2)".
 */
export function uniqueNames(things: readonly Naming[]): readonly string[] {
  const names = things.map(({ short }) => short);
  for (let changed = true; changed;) {
    changed = false;
    const count = counted(names);
    for (const [at, { full }] of things.entries()) {
      const name = names[at] ?? full;
      if (name === full || count.get(folded(name)) === 1) continue;
      names[at] = full;
      changed = true;
    }
  }
  const taken = new Set(names.map(folded));
  const given = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; given.has(folded(own)) || (own !== name && taken.has(folded(own))); number++) {
      own = `${name} (${String(number)})`;
    }
    given.add(folded(own));
    return own;
  });
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const name of names) count.set(folded(name), (count.get(folded(name)) ?? 0) + 1);
  return count;
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}
