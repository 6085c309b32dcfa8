import { randomUUID } from 'node:crypto';
import { mediaTypeOf } from '../../platform/files/media-type.ts';
import type { KeptFile } from './reception.service.ts';
import type { StoredFile } from './response.repository.ts';

/** A received file as it is stored before anything has read it. */
export function storedFile(responseId: string, file: KeptFile, position: number): StoredFile {
  return {
    id: randomUUID(),
    responseId,
    position,
    name: file.name,
    sha256: file.sha256,
    size: file.size,
    mediaType: mediaTypeOf(file.name),
    envelope: file.envelope ?? 'quality',
    status: file.refused?.status ?? null,
    reason: file.refused?.reason ?? null,
    notes: [],
    pages: null,
    hasText: false,
    inside: null,
    copyOf: null,
    copyReason: null,
    copiedBy: null,
    copiedAt: null,
    infection: null,
    rereads: file.textOf?.rereads ?? 0,
    textOf: file.textOf?.fileId ?? null,
    readBy: null,
  };
}
