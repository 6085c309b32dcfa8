import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the small scanner below looks for. */
export const SIGNATURE = 'EVENHAND-TEST-SIGNATURE';

/** A scanner that speaks clamd's INSTREAM and knows one signature of ours. `most`: bytes it takes before it gives up. */
export function startScanner(most = 10_000_000): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((socket) => {
    serve(socket, most);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({ server, port: (server.address() as AddressInfo).port });
    });
  });
}

function serve(socket: Socket, most: number): void {
  const command = Buffer.from('zINSTREAM\0');
  let waiting = Buffer.alloc(0);
  let begun = false;
  let content = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes]);
    if (!begun) {
      if (waiting.length < command.length) return;
      if (!waiting.subarray(0, command.length).equals(command)) return void socket.end('UNKNOWN COMMAND\0');
      begun = true;
      waiting = waiting.subarray(command.length);
    }
    while (waiting.length >= 4) {
      const length = waiting.readUInt32BE(0);
      if (length === 0)
        return void socket.end(
          content.includes(SIGNATURE) ? 'stream: Evenhand.Test.Signature FOUND\0' : 'stream: OK\0',
        );
      if (waiting.length < 4 + length) return;
      content = Buffer.concat([content, waiting.subarray(4, 4 + length)]);
      waiting = waiting.subarray(4 + length);
      if (content.length > most) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
    }
  });
}
