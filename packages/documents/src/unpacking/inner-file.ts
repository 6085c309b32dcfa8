/** A file taken out of what was received. */
export interface InnerFile {
  /** The name it had inside, with its folder in an archive: "Question 2/method statement.pdf". Not a path on this system. */
  readonly name: string;
  /** Where its bytes lie now. */
  readonly path: string;
}

/** Something inside that was not taken out. */
export interface RefusedInside {
  readonly name: string;
  readonly status: 'password-needed' | 'damaged' | 'too-large' | 'unsupported';
  /** What is wrong and what to do, for a person. */
  readonly reason: string;
}

/** How much may still be taken out, of everything that came in one received file. */
export class UnpackingBudget {
  private files: number;
  private bytes: number;

  constructor(files: number, bytes: number) {
    this.files = files;
    this.bytes = bytes;
  }

  /** Whether a file of this size may be taken out; if so it is counted. */
  take(bytes: number): boolean {
    if (this.files < 1 || this.bytes < bytes) return false;
    this.files -= 1;
    this.bytes -= bytes;
    return true;
  }
}

/** Files that systems leave in archives and that nobody means to send. */
export function isLitter(name: string): boolean {
  const file = name.split('/').at(-1) ?? '';
  return /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\._.*)$/i.test(file) || /(?:^|\/)__MACOSX\//.test(name);
}

const OUTSIDE = /^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)/i;

/** The name without characters that steer a terminal or a file system; null where it points outside its archive. */
export function innerName(name: string): string | null {
  const clean = name.replaceAll('\\', '/').replace(/[\p{Cc}\p{Cf}<>:"|?*]+/gu, '_');
  return OUTSIDE.test(name.replaceAll('\\', '/')) || clean === '' ? null : clean.slice(-400);
}
