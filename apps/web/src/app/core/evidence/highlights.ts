/** The quote the reader asked for, the other passages of the criterion in the same document, and what the machine found. */
type HighlightName = 'app-chosen-quote' | 'app-other-quotes' | 'app-marks';

/**
 * Paints ranges through the CSS Custom Highlight API; `src/styles/_evidence.scss` says how they look. An empty list
 * clears the name. A browser without the API shows the page and the list of passages, without the paint.
 */
export function paint(name: HighlightName, ranges: readonly Range[]): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** Brings a range into the upper third of the element that scrolls. */
export function scrollTo(range: Range, scroller: HTMLElement): void {
  const words = range.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  scroller.scrollBy({ top: words.top - frame.top - frame.height / 4, left: words.left - frame.left < 0 ? -9999 : 0 });
}
