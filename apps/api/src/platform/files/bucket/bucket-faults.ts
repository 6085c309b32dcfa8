import { ContentMissing, StorageFault } from '../content-place.ts';

/** Words of the storages for having no room: of the protocol, of MinIO, of Ceph and of others. */
const FULL = /quota|storagefull|insufficient(storage|capacity)|entitytoolarge|diskfull/i;
/** Faults of our own disk, which say nothing about the storage. */
const OWN_DISK = /^E(?:NOENT|NOSPC|DQUOT|ACCES|PERM|ROFS|IO|MFILE|EXIST|ISDIR)$/;

/** Codes of the network, which may stand in the words of a fault that wraps another. */
const NETWORK = /\bE(?:CONN\w+|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)\b/;

/** Not 400: a body that came too slowly or damaged is sent again. */
const REFUSALS = [301, 307, 308, 401, 403, 404];

interface Told {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** What a fault of a request to the storage means to us. What is no such fault comes back as it is. */
export function asStorageFault(fault: unknown): unknown {
  if (fault instanceof StorageFault || fault instanceof ContentMissing || typeof fault !== 'object') return fault;
  const { name = '', message = '', code = NETWORK.exec(message)?.[0] ?? '', $metadata } = (fault ?? {}) as Told;
  if (OWN_DISK.test(code)) return fault;
  const status = $metadata?.httpStatusCode;
  if (name === 'NoSuchKey' || (status === 404 && name === 'NotFound')) return new ContentMissing(name);
  if (status === 507 || FULL.test(name)) return new StorageFault('full', name);
  if (name === 'NoSuchBucket') return new StorageFault('refused', 'there is no such bucket');
  if (status !== undefined && (REFUSALS.includes(status) || /malformed|invalid/i.test(name)))
    return new StorageFault('refused', `${name}, ${String(status)}`);
  if (status !== undefined) return new StorageFault('away', `${name}, ${String(status)}`);
  return code === '' && !/timeout|abort/i.test(name) && !/socket|aborted|hang up/i.test(message)
    ? fault
    : new StorageFault('away', code || name);
}
