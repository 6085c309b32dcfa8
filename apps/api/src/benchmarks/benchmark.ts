/** What a benchmark measured: how the product compares with a reference that ran beside it. */
export interface BenchmarkOutcome {
  /** Speed of the product as a share of the reference's, measured in the same run; higher is better. */
  readonly ratio: number;
  readonly goal: number;
  readonly figures: Readonly<Record<string, number>>;
}

export interface Benchmark {
  readonly name: string;
  /** What is compared with what. */
  readonly says: string;
  /** `folder`: what to measure on instead of the benchmark's own inputs, where it takes others. */
  readonly run: (repository: string, folder?: string) => Promise<BenchmarkOutcome>;
}
