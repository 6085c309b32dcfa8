/** How much one received file may ask for. Every limit is a hard stop with its own sentence. */
export interface ReadingLimits {
  /** Largest file received, in bytes. */
  readonly fileBytes: number;
  /** Most pages of one document. */
  readonly pages: number;
  /** Most text items the parser may report for one page. */
  readonly itemsPerPage: number;
  /** Most characters of one page. */
  readonly charactersPerPage: number;
  /** Most characters of one document. */
  readonly characters: number;
  /** Most parts inside a zip package. */
  readonly packageParts: number;
  /** Most bytes of all parts of a zip package once unpacked. */
  readonly unpackedBytes: number;
  /** Highest ratio of unpacked to packed size for parts over 1 MB. */
  readonly packageRatio: number;
  /** Most cells of one workbook. */
  readonly cells: number;
  /**
   * Data memory of the reading process in kilobytes (RLIMIT_DATA). Node 24 reserves about 550,000 of it for compiled code
   * before it does anything.
   */
  readonly memoryKilobytes: number;
  /** Old-space heap of the reading process in megabytes. */
  readonly heapMegabytes: number;
  /** Wall and processor seconds for one file. */
  readonly seconds: number;
  /** Most pages whose words one process recognises from pictures; a document with more of them is read in portions. */
  readonly recognisedPages: number;
  /** Data memory of a process that recognises words, in kilobytes. */
  readonly recognitionKilobytes: number;
  /** Wall and processor seconds for recognising the words of one portion. */
  readonly recognitionSeconds: number;
  /** Seconds that recognising the words of one file may take in all. */
  readonly recognitionSecondsInAll: number;
  /** Most bytes the reading process may answer. */
  readonly answerBytes: number;
}

/** Ground: measured on 5,000 ordinary files; the highest legitimate use was a quarter of each limit or less. */
export const DEFAULT_LIMITS: ReadingLimits = {
  fileBytes: 50_000_000,
  pages: 1_500,
  itemsPerPage: 50_000,
  charactersPerPage: 200_000,
  characters: 5_000_000,
  packageParts: 5_000,
  unpackedBytes: 200_000_000,
  packageRatio: 200,
  cells: 1_000_000,
  memoryKilobytes: 1_000_000,
  heapMegabytes: 400,
  seconds: 60,
  recognisedPages: 50,
  recognitionKilobytes: 2_000_000,
  recognitionSeconds: 400,
  recognitionSecondsInAll: 14_400,
  answerBytes: 64_000_000,
};
