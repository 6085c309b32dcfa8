import { Component, computed, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Citation, PanelItemView } from '@evenhand/shared/contracts';
import { EvidencePane } from '../../../core/evidence/evidence-pane.ts';
import type { Passage } from '../../../core/evidence/passage.ts';
import { citedPassages, placeInWords, type CitedPassage } from './passages.ts';

/** Every passage that somebody cited, and the bid's own pages with the words marked on them. */
@Component({
  selector: 'app-cited-passages',
  imports: [EvidencePane, RouterLink],
  templateUrl: './cited-passages.html',
})
export class CitedPassages {
  readonly item = input.required<PanelItemView>();
  /** The passage that is shown; the first one where none is asked for. */
  readonly quote = input<string>();
  /** Whether as text or as original pages. */
  readonly view = input<string>();

  protected readonly cited = computed(() => citedPassages(this.item()));
  protected readonly passages = computed(() => this.cited().map((one): Passage => this.#passageOf(one)));
  protected readonly passage = computed(() => {
    const passages = this.passages();
    return passages.find(({ id }) => id === this.quote()) ?? passages[0];
  });
  protected readonly file = computed(() => {
    const { files } = this.item();
    const named = this.passage()?.evidence.file;
    return files.find(({ name }) => name === named) ?? files[0];
  });
  protected readonly placeInWords = placeInWords;

  /** By its name in the template, so that the pane is still fetched only when it comes into view. */
  protected readonly pane = viewChild<EvidencePane>('pane');

  /** What can be cited now: the words selected in the bid, or those found there. Null where there are none. */
  citation(): Citation | null {
    return this.pane()?.citation() ?? null;
  }

  #passageOf({ id, citation, citedBy }: CitedPassage): Passage {
    const { page, start, end, quote, sha256 } = citation;
    const file = this.item().files.find((one) => one.sha256 === sha256)?.name ?? citation.file;
    return { id, label: citedBy.join(', '), evidence: { file, sha256, page, locator: null, start, end, quote } };
  }
}
