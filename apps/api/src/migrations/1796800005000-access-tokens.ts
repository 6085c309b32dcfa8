import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens of machines, and through which of them something was seen. */
export class AccessTokens1796800005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "access_token" (
      "id" uuid NOT NULL,
      "secretHash" text NOT NULL,
      "name" text NOT NULL,
      "tenderId" uuid,
      "scopes" text array NOT NULL,
      "personId" uuid NOT NULL,
      "madeAt" timestamptz NOT NULL,
      "endsAt" timestamptz NOT NULL,
      "lastUsedAt" timestamptz,
      "revokedAt" timestamptz,
      CONSTRAINT "access_token_pk" PRIMARY KEY ("id"),
      CONSTRAINT "access_token_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
      CONSTRAINT "access_token_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
    )`);
    await runner.query('CREATE UNIQUE INDEX "access_token_by_secret" ON "access_token" ("secretHash")');
    await runner.query('ALTER TABLE "sighting" ADD COLUMN "tokenId" uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "sighting" DROP COLUMN "tokenId"');
    await runner.query('DROP TABLE "access_token"');
  }
}
