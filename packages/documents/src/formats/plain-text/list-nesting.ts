/** How deep a list item stands, judged by how far its marker is indented against the items before it. */
export class ListNesting {
  private readonly open: { marker: number; words: number }[] = [];

  depthOf(markerIndent: number, wordsIndent: number): number {
    while (this.open.length > 1 && markerIndent < (this.open.at(-1)?.marker ?? 0)) this.open.pop();
    const innermost = this.open.at(-1);
    if (innermost === undefined || markerIndent >= innermost.marker + 2) {
      this.open.push({ marker: markerIndent, words: wordsIndent });
    } else {
      this.open[this.open.length - 1] = { marker: markerIndent, words: wordsIndent };
    }
    return this.open.length - 1;
  }

  /** Whether a paragraph with this indent belongs to the innermost open item. */
  holds(indent: number): boolean {
    const outermost = this.open[0];
    return outermost !== undefined && indent >= outermost.words;
  }

  close(): void {
    this.open.length = 0;
  }
}
