/** One server-sent event. */
export interface ReceivedEvent {
  readonly id: number;
  readonly name: string;
  readonly data: unknown;
}

/** The events of a stream as they come; signs of life are left out. */
export async function* eventsIn(answer: Response): AsyncGenerator<ReceivedEvent, void, undefined> {
  let rest = '';
  for await (const chunk of (answer.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      const id = field('id');
      if (id === undefined) continue;
      yield { id: Number(id), name: field('event') ?? '', data: JSON.parse(field('data') ?? '{}') as unknown };
    }
  }
}
