import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReadFile } from '@evenhand/shared/domain';

/**
 * What one build of the reader made of one content under one kind of name. Equal files are read once, and a text that
 * offsets point into is never changed.
 */
@Entity('file_text')
export class FileTextEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'file_text_pk' })
  sha256!: string;

  /** Lower-case ending of the file's name; it takes part in telling the format. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'file_text_pk' })
  ending!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'file_text_pk' })
  readBy!: string;

  @Column('json')
  read!: Omit<ReadFile, 'name'>;
}
