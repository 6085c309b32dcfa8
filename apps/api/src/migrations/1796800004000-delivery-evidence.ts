import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files given with delivery reports. */
export class DeliveryEvidence1796800004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "delivery_evidence"');
    await runner.query('DROP FUNCTION delivery_evidence_stays');
  }
}

const UP = [
  `CREATE TABLE "delivery_evidence" (
    "id" uuid NOT NULL,
    "reportId" uuid NOT NULL,
    "name" text NOT NULL,
    "sha256" text NOT NULL,
    "size" integer NOT NULL,
    "mediaType" text NOT NULL,
    "addedBy" uuid NOT NULL,
    "addedAt" timestamptz NOT NULL,
    "checkedAt" timestamptz,
    "infection" text,
    "note" text,
    "reviewedAt" timestamptz,
    "takenBackAt" timestamptz,
    "takenBackBy" uuid,
    CONSTRAINT "delivery_evidence_pk" PRIMARY KEY ("id"),
    CONSTRAINT "delivery_evidence_of_report" FOREIGN KEY ("reportId") REFERENCES "delivery_report" ("id")
  )`,
  `CREATE INDEX "delivery_evidence_by_report" ON "delivery_evidence" ("reportId")`,
  `CREATE FUNCTION delivery_evidence_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP <> 'UPDATE' THEN
        RAISE EXCEPTION 'Evidence of delivery is never deleted.';
      END IF;
      IF (NEW.name, NEW.sha256, NEW."reportId") IS DISTINCT FROM (OLD.name, OLD.sha256, OLD."reportId")
        OR (OLD."reviewedAt" IS NOT NULL AND (NEW."reviewedAt", NEW."takenBackAt") IS DISTINCT FROM (OLD."reviewedAt", OLD."takenBackAt"))
      THEN
        RAISE EXCEPTION 'Evidence that a review has seen stays as it is.';
      END IF;
      RETURN NEW;
    END
  $$`,
  `CREATE TRIGGER delivery_evidence_stays BEFORE UPDATE OR DELETE ON "delivery_evidence"
    FOR EACH ROW EXECUTE FUNCTION delivery_evidence_stays()`,
  `CREATE TRIGGER delivery_evidence_not_emptied BEFORE TRUNCATE ON "delivery_evidence"
    FOR EACH STATEMENT EXECUTE FUNCTION delivery_evidence_stays()`,
];
