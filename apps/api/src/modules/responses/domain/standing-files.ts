import type { Envelope, FileStatus } from '@evenhand/shared/domain';

interface Placed {
  readonly id: string;
  readonly inside: string | null;
  readonly copyOf: string | null;
}

/** The files of a response that are read: none that a copy stands in the place of, and nothing taken out of such a one. */
export function standingFiles<File extends Placed>(files: readonly File[]): readonly File[] {
  const replaced = new Set(files.map(({ copyOf }) => copyOf));
  return files.filter(({ id, inside }) => !replaced.has(id) && (inside === null || !replaced.has(inside)));
}

/** Whether a copy may stand in the place of a file: it was looked at, and could not be read in full. */
export function needsCopy({
  envelope,
  status,
  hasText,
}: {
  readonly envelope: Envelope;
  readonly status: FileStatus | null;
  readonly hasText: boolean;
}): boolean {
  if (envelope !== 'quality' || status === null || status === 'text') return false;
  // A scan whose words were recognised was read, however doubtful they are: persons hold them against its pages.
  return status !== 'scanned' || !hasText;
}

/** What reading may have come to for lack of time or memory; an archive, read in part, has no text of its own. */
const OF_THE_MOMENT: readonly FileStatus[] = ['scanned', 'too-large', 'damaged'];

/** After so many it is not the moment that keeps a file from being read. */
const MOST_REREADS = 3;

/** Whether a file may be read again: it was read, and not in full. One refused on receipt or infected is never read. */
export function mayReadAgain(
  file: Parameters<typeof needsCopy>[0] & {
    readonly readBy: string | null;
    readonly infection: string | null;
    /** How often that was asked. */
    readonly rereads: number;
  },
): boolean {
  if (file.rereads >= MOST_REREADS) return false;
  if (!needsCopy(file) || file.status === null || file.readBy === null || file.infection !== null) return false;
  return OF_THE_MOMENT.includes(file.status) || (file.status === 'partly-read' && file.hasText);
}

/** The name of a copy, told from all names of the response: "offer.pdf" is there, so it is "offer (copy).pdf". */
export function nameOfCopy(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let count = 1; ; count++) {
    const copy = `${stem} (copy${count === 1 ? '' : ` ${String(count)}`})${ending}`;
    if (!taken.has(copy)) return copy;
  }
}
