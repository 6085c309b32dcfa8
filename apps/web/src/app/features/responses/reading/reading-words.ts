import type { MaskingView, ReadingView } from '@evenhand/shared/contracts';

type Finding = NonNullable<ReadingView['findings']>[number]['reason'];
type Source = ReadingView['answers'][number]['parts'][number]['how'];

/** How words were found to answer a question. */
export const SOURCE_WORDS: Record<Source, string> = {
  heading: 'under its heading',
  bookmark: 'by a bookmark of the file',
  'file-name': 'by the name of the file',
  folder: 'by the folder of the file',
  'table-column': 'by the question column of a table',
  'whole-response': 'the whole response answers it',
  'by-hand': 'mapped by hand',
};

/** Why words of a file were set apart. */
export const FINDING_WORDS: Record<Finding, string> = {
  'page-header': 'Page header',
  'page-footer': 'Page footer',
  comment: 'Comment of the author',
  'tracked-deletion': 'Deleted while changes were tracked',
  'tracked-insertion': 'Inserted while changes were tracked',
  'hidden-text': 'Hidden text',
  'tiny-text': 'Text too small to read',
  'invisible-text': 'Invisible text',
  'off-page-text': 'Text outside the page',
  'covered-text': 'Text covered by something else',
  'zero-width-run': 'Characters without width',
  metadata: 'Properties of the file',
  annotation: 'Note on the page',
  'form-field': 'Form field',
  'instruction-to-reader': 'Instruction to a reader or a machine',
  attachment: 'Attached file',
};

/** Why masked words may still tell who the bidder is. */
export const RESIDUAL_WORDS: Record<MaskingView['files'][number]['residual'][number]['why'], string> = {
  'name-like': 'Looks like a name',
  incumbent: 'Speaks of a present contract',
  history: 'Tells the history of the bidder',
};
