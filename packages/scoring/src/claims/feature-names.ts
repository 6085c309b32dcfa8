type Names = Map<string, string>;

const single = new Map<string, Names>();
const pairs = new Map<string, Map<string, Names>>();

/**
 * The name of a feature that has one value. Each name is put together once: parts come from closed lists (moods, cues,
 * rules, the model's own words), and a name that is the same string object every time is looked up without reading it.
 */
export function named(prefix: string, value: string): string {
  const names = inside(single, prefix);
  const known = names.get(value);
  if (known !== undefined) return known;
  const name = prefix + value;
  names.set(value, name);
  return name;
}

/** The name of a feature that two values make together ("mood+subject:will+we"). */
export function namedPair(prefix: string, left: string, right: string): string {
  const names = inside(inside(pairs, prefix), left);
  const known = names.get(right);
  if (known !== undefined) return known;
  const name = `${prefix}${left}+${right}`;
  names.set(right, name);
  return name;
}

function inside<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const fresh = new Map<string, Value>();
  maps.set(key, fresh);
  return fresh;
}
