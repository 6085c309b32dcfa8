import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Makes every way out of this process fail, before any parser is loaded. A network namespace is the stronger wall and
 * is used where the system allows it; this one stands everywhere.
 */
export function refuseNetwork(): void {
  const refuse = (): never => {
    throw new Error('The network is closed to this process.');
  };
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.Socket.prototype.bind = refuse;
  dgram.Socket.prototype.send = refuse;
  dns.lookup = Object.assign(refuse, { __promisify__: refuse });
  dns.promises.lookup = refuse;
  Object.assign(globalThis, { fetch: refuse, WebSocket: refuse, EventSource: refuse });
  syncBuiltinESMExports();
}
