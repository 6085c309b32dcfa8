/**
 * Cohen's kappa with quadratic weights between two series of places on one scale (0 is the lowest band).
 * 1 is full agreement, 0 what chance gives; null where chance already gives full agreement.
 */
export function quadraticWeightedKappa(
  pairs: readonly { readonly label: number; readonly engine: number }[],
): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  let observed = 0;
  let labels = 0;
  let engines = 0;
  let labelSquares = 0;
  let engineSquares = 0;
  for (const { label, engine } of pairs) {
    observed += (label - engine) ** 2;
    labels += label;
    engines += engine;
    labelSquares += label ** 2;
    engineSquares += engine ** 2;
  }
  // The mean squared distance of every label to every band: what two raters with these marks would reach by chance.
  const expected = (n * labelSquares + n * engineSquares - 2 * labels * engines) / n;
  return expected === 0 ? null : 1 - observed / expected;
}
