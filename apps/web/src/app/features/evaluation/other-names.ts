/** Names of the bidders of a tender besides this one, each once, for the warning about reasons that name another. */
export function otherNames(responses: readonly { readonly name: string }[], own: string): readonly string[] {
  return [...new Set(responses.map(({ name }) => name))].filter((name) => name !== own);
}
