import type { MaskingView, ReadingView } from '@evenhand/shared/contracts';

type Finding = NonNullable<ReadingView['findings']>[number]['reason'];
type Source = ReadingView['answers'][number]['parts'][number]['how'];

/** How words were found to answer a question. */
export const SOURCE_WORDS: Record<Source, string> = {
  heading: $localize`under its heading`,
  bookmark: $localize`by a bookmark of the file`,
  'file-name': $localize`by the name of the file`,
  folder: $localize`by the folder of the file`,
  'table-column': $localize`by the question column of a table`,
  'whole-response': $localize`the whole response answers it`,
  'by-hand': $localize`mapped by hand`,
};

/** Why words of a file were set apart. */
export const FINDING_WORDS: Record<Finding, string> = {
  'page-header': $localize`Page header`,
  'page-footer': $localize`Page footer`,
  comment: $localize`Comment of the author`,
  'tracked-deletion': $localize`Deleted while changes were tracked`,
  'tracked-insertion': $localize`Inserted while changes were tracked`,
  'hidden-text': $localize`Hidden text`,
  'tiny-text': $localize`Text too small to read`,
  'invisible-text': $localize`Invisible text`,
  'off-page-text': $localize`Text outside the page`,
  'covered-text': $localize`Text covered by something else`,
  'zero-width-run': $localize`Characters without width`,
  metadata: $localize`Properties of the file`,
  annotation: $localize`Note on the page`,
  'form-field': $localize`Form field`,
  'instruction-to-reader': $localize`Instruction to a reader or a machine`,
  attachment: $localize`Attached file`,
};

/** Why masked words may still tell who the bidder is. */
export const RESIDUAL_WORDS: Record<MaskingView['files'][number]['residual'][number]['why'], string> = {
  'name-like': $localize`Looks like a name`,
  incumbent: $localize`Speaks of a present contract`,
  history: $localize`Tells the history of the bidder`,
};
