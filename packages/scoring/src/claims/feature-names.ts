type Names = Map<string, string>;

const single = new Map<string, Names>();
const pairs = new Map<string, Map<string, Names>>();

/**
 * The name of a feature that has one value. Each name is put together once: parts come from closed lists (moods, cues,
 * rules, the model's own words), and a name that is the same string object every time is looked up without reading it.
 */
export function named(prefix: string, value: string): string {
  let names = single.get(prefix);
  if (names === undefined) single.set(prefix, (names = new Map()));
  let name = names.get(value);
  if (name === undefined) names.set(value, (name = prefix + value));
  return name;
}

/** The name of a feature that two values make together ("mood+subject:will+we"). */
export function namedPair(prefix: string, left: string, right: string): string {
  let byLeft = pairs.get(prefix);
  if (byLeft === undefined) pairs.set(prefix, (byLeft = new Map()));
  let names = byLeft.get(left);
  if (names === undefined) byLeft.set(left, (names = new Map()));
  let name = names.get(right);
  if (name === undefined) names.set(right, (name = `${prefix}${left}+${right}`));
  return name;
}
