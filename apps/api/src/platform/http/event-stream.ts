import type { Response } from 'express';

/** Milliseconds between two signs of life; proxies cut connections that stay silent longer. */
const HEARTBEAT = 15_000;

const streams = new WeakSet<Response>();

/** One open stream of server-sent events. */
export interface EventStream {
  send(event: { id: number; name: string; data: unknown }): void;
  end(): void;
}

/** Opens a stream. `onClose` runs once, when either side has closed it. */
export function openEventStream(response: Response, onClose: () => void): EventStream {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies such as nginx would otherwise hold events back.
    'x-accel-buffering': 'no',
  });
  streams.add(response);
  response.write('retry: 3000\n\n');
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT);
  response.once('close', () => {
    clearInterval(heartbeat);
    onClose();
  });
  return {
    send: ({ id, name, data }) => {
      response.write(`id: ${String(id)}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end: () => {
      response.end();
    },
  };
}

/** Whether an answer is a stream that goes on until somebody ends it. */
export function isEventStream(response: Response): boolean {
  return streams.has(response);
}

/** The `Last-Event-ID` a browser sends when it comes back; null on a first visit or where it makes no sense. */
export function lastEventId(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : null;
}
