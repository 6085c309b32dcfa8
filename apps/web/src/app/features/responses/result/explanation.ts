import { Component, computed, input, signal } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { RouterLink } from '@angular/router';
import type { ExplanationNode } from '@evenhand/shared/contracts';
import { PortionSteps } from '../../../ui/portion-steps.ts';
import { portionsOf } from '../../../ui/portions.ts';

/** One node of an explanation and all below it: one view for each kind of node. */
@Component({
  selector: 'app-explanation',
  imports: [NgTemplateOutlet, PortionSteps, RouterLink],
  templateUrl: './explanation.html',
})
export class Explanation {
  readonly node = input.required<ExplanationNode>();
  /** Ids of the claims that can be opened: an explanation may rest on statements that are not listed as claims. */
  readonly listed = input.required<ReadonlySet<string>>();

  /** The mark of the indicative band; the node at the top knows it itself. */
  readonly mark = input<string>();

  /** What decided stands open: the band that was reached and the one that was not. The bands below them can be opened. */
  protected readonly isOpen = computed(() => !this.node().holds || this.node().mark === this.mark());
  /** The claims this node rests on; one that has parts leaves them to its parts. */
  protected readonly links = portionsOf(
    computed(() => {
      const { evidence, parts } = this.node();
      return parts.length > 0 ? [] : evidence.filter((id) => this.listed().has(id));
    }),
    signal(-1),
  );
}
