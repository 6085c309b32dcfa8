/**
 * Memory for the numbers of one answer, asked for once: an array of its own for each statement costs more than all that
 * is done with it. What is taken is filled with zeros.
 */
export class EvidenceRoom {
  readonly #memory: Float64Array;
  #taken = 0;

  /** Room for `statements` times what one statement takes of it. */
  constructor(statements: number, perStatement: number) {
    this.#memory = new Float64Array(statements * perStatement);
  }

  /** Throws a RangeError where more is taken than was asked for. */
  take(length: number): Float64Array {
    const end = this.#taken + length;
    if (end > this.#memory.length) throw new RangeError('More evidence than there is room for.');
    const taken = this.#memory.subarray(this.#taken, end);
    this.#taken = end;
    return taken;
  }
}
