/** Somebody whom the record names. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/**
 * The text with every name of these people replaced by "Person 1", "Person 2", ... in their order, whatever its case,
 * wherever it stands as a name of its own. Longer names go first, so that no part of one is left behind.
 */
export function hideNames(text: string, people: readonly NamedPerson[]): string {
  const labels = people.map(({ name }, at) => ({ name, label: `Person ${String(at + 1)}` }));
  return labels
    .filter(({ name }) => name.trim() !== '')
    .sort((a, b) => b.name.length - a.name.length)
    .reduce((hidden, { name, label }) => hidden.replace(asName(name), label), text);
}

function asName(name: string): RegExp {
  const literal = name.trim().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal.replace(/\s+/g, String.raw`\s+`)}(?![\p{L}\p{N}])`, 'giu');
}
