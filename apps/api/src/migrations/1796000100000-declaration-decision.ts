import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions about declared interests. What was declared and decided is never changed, like the audit trail. */
export class DeclarationDecision1796000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "declaration_decision"');
    await runner.query('DROP TRIGGER declaration_stays ON "declaration"');
    await runner.query('DROP FUNCTION declaration_stays');
  }
}

const UP = [
  `CREATE TABLE "declaration_decision" (
    "id" uuid NOT NULL,
    "declarationId" uuid NOT NULL,
    "kind" text NOT NULL,
    "link" text NOT NULL,
    "standing" text NOT NULL,
    "takesPart" boolean NOT NULL,
    "mitigation" text NOT NULL,
    "deciderId" uuid NOT NULL,
    "decidedAt" timestamptz NOT NULL,
    CONSTRAINT "declaration_decision_pk" PRIMARY KEY ("id"),
    CONSTRAINT "declaration_decision_of_declaration" FOREIGN KEY ("declarationId") REFERENCES "declaration" ("id"),
    CONSTRAINT "declaration_decision_by_person" FOREIGN KEY ("deciderId") REFERENCES "person" ("id")
  )`,
  `CREATE INDEX "declaration_decision_of" ON "declaration_decision" ("declarationId", "decidedAt")`,
  `CREATE FUNCTION declaration_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'Declarations and decisions about them are never changed; a new one follows.';
    END
  $$`,
  `CREATE TRIGGER declaration_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "declaration"
    FOR EACH STATEMENT EXECUTE FUNCTION declaration_stays()`,
  `CREATE TRIGGER declaration_decision_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "declaration_decision"
    FOR EACH STATEMENT EXECUTE FUNCTION declaration_stays()`,
];
