import * as z from 'zod/mini';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.number().check(z.int(), z.gte(0));

/** What a backup folder holds, and how to find out that it still does. Written last: a folder without it is no backup. */
export const backupManifestSchema = z.object({
  format: z.literal('evenhand-backup/1'),
  /** Release that wrote it. */
  version: z.string(),
  /** ISO moment at which the database was looked at. */
  takenAt: z.string(),
  /** Names of the migrations the tables have been through, oldest first. */
  migrations: z.array(z.string()),
  /** In an order in which each table comes after those it refers to. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: count, sha256 })),
  /** Received contents and anchors, by path below the backup folder. */
  files: z.array(z.object({ path: z.string(), bytes: count, sha256 })),
});

export type BackupManifest = z.infer<typeof backupManifestSchema>;

/** File of the manifest in a backup folder. */
export const MANIFEST = 'backup.json';

/** Where the rows of a table lie in a backup folder: PostgreSQL's text form of COPY, compressed. */
export const rowsFile = (table: string): string => `tables/${table}.copy.gz`;

/** Where the received contents lie in a backup folder, each under its hash, as in a data folder. */
export const CONTENTS = 'files';

/** Where the anchors lie in a backup folder. */
export const ANCHORS = 'anchors/audit-anchors.jsonl';
