import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Envelope, FileStatus } from '@evenhand/shared/domain';

@Entity('received_file')
@Unique('received_file_once', ['responseId', 'name'])
export class ReceivedFileEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'received_file_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'received_file_of_response' })
  responseId!: string;

  /** Order within the response; a copy has the place of the file that it is read for. */
  @Column('integer')
  position!: number;

  @Column('text')
  name!: string;

  @Column('text')
  sha256!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;

  @Column('text')
  mediaType!: string;

  /** Commercial files are not read by any machine, and by nobody before quality is agreed. */
  @Column('text')
  envelope!: Envelope;

  /** Null until read. */
  @Column('text', { nullable: true })
  status!: FileStatus | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('json')
  notes!: string[];

  @Column('integer', { nullable: true })
  pages!: number | null;

  @Column('boolean')
  hasText!: boolean;

  /** The archive or e-mail among the received files that this one was taken out of; null where it came by itself. */
  @Column('uuid', { nullable: true })
  @ForeignKey('ReceivedFileEntity', 'id', { name: 'received_file_inside' })
  inside!: string | null;

  /** The received file in whose place this copy stands, because that one could not be read in full; null for all others. */
  @Column('uuid', { nullable: true })
  @ForeignKey('ReceivedFileEntity', 'id', { name: 'received_file_copy_of' })
  copyOf!: string | null;

  /** Why the copy stands there; null for what is no copy. */
  @Column('text', { nullable: true })
  copyReason!: string | null;

  /** Id of the person who added the copy; null for what is none. */
  @Column('text', { nullable: true })
  copiedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  copiedAt!: Date | null;

  /** What the virus scanner found in it; null where it found nothing or did not look. */
  @Column('text', { nullable: true })
  infection!: string | null;

  /** How often a person had it read again, because it could not be read in full. */
  @Column('integer', { default: 0 })
  rereads!: number;

  /** Of a file in a batch: the received file whose newest reading it shares; null where that was read but once, and for all others. */
  @Column('uuid', { nullable: true })
  @ForeignKey('ReceivedFileEntity', 'id', { name: 'received_file_text_of' })
  textOf!: string | null;

  /** Names the text model that belongs to this file, by what read it; null until read. */
  @Column('text', { nullable: true })
  readBy!: string | null;
}
