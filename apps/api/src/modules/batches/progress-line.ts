import type { BatchProgress } from './batches.service.ts';

/** Milliseconds between two plain lines where there is no terminal to overwrite one. */
const PLAIN_EVERY = 5000;

/** Says how far a batch is: one line that changes on a terminal, a line now and then elsewhere. */
export class ProgressLine {
  private readonly began = Date.now();
  private first: number | null = null;
  private lastSaid = 0;
  private lastLine = '';

  constructor(
    private readonly to: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
    private readonly unit: string,
  ) {}

  show({ done, all }: BatchProgress): void {
    // What an earlier run had done says nothing about how fast this one is.
    this.first ??= done;
    const line = progressWords(
      { done, all, fresh: done - this.first, milliseconds: Date.now() - this.began },
      this.unit,
    );
    if (line === this.lastLine) return;
    if (this.to.isTTY) this.to.write(`\r\u001b[2K${line}`);
    else if (done === all || Date.now() - this.lastSaid >= PLAIN_EVERY) {
      this.to.write(`${line}\n`);
      this.lastSaid = Date.now();
    }
    this.lastLine = line;
  }

  end(): void {
    if (this.to.isTTY && this.lastLine !== '') this.to.write('\n');
  }
}

/** "12 of 40 responses, 30 a minute, about 56 seconds left". */
export function progressWords(
  { done, all, fresh, milliseconds }: BatchProgress & { fresh: number; milliseconds: number },
  unit: string,
): string {
  const so = `${String(done)} of ${String(all)} ${unit}`;
  // The first few include the start of the workers and would promise too little.
  if (fresh < 3 || done === all) return so;
  const perMinute = (fresh / milliseconds) * 60_000;
  const left = Math.ceil(((all - done) / perMinute) * 60);
  const rate = perMinute >= 10 ? String(Math.round(perMinute)) : perMinute.toFixed(1);
  return `${so}, ${rate} a minute, about ${durationWords(left)} left`;
}

function durationWords(seconds: number): string {
  if (seconds < 90) return `${String(seconds)} second${seconds === 1 ? '' : 's'}`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${String(minutes)} minutes`;
  return `${(minutes / 60).toFixed(1)} hours`;
}
