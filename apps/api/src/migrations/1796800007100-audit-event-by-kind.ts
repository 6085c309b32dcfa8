import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What changed in somebody's work is looked up by kind, and must not read whole trails. */
export class AuditEventByKind1796800007100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "audit_event_by_kind" ON "audit_event" ("tenderId", "kind", "sequence")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "audit_event_by_kind"');
  }
}
