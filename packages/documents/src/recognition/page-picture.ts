import { crc32, deflateSync } from 'node:zlib';

/** A page painted in shades of grey, one byte a pixel, row after row from the top. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
  /** Pixels in a point. */
  readonly scale: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The picture as a PNG file, the plainest format that a recogniser takes. */
export function pngOf({ width, height, greys }: PagePicture): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(greys.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The share of pixels that are not paper, 0 to 1. */
export function inkOf({ greys }: PagePicture): number {
  let dark = 0;
  for (const grey of greys) if (grey < 128) dark += 1;
  return dark / Math.max(greys.length, 1);
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([frame, named, sum]);
}
