import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from '../../../platform/database/database.ts';
import { PublicReportEntity } from './public-report.entity.ts';

export type StoredPublicReport = PublicReportEntity;

export const publicReportTables = TypeOrmModule.forFeature([PublicReportEntity]);

@Injectable()
export class PublicReportRepository {
  constructor(private readonly database: Database) {}

  async add(report: StoredPublicReport): Promise<void> {
    await this.database.manager.insert(PublicReportEntity, report);
  }

  /** Oldest first. */
  async ofTender(tenderId: string): Promise<readonly StoredPublicReport[]> {
    return this.database.manager.find(PublicReportEntity, { where: { tenderId }, order: { at: 'ASC' } });
  }

  /** What stands published, of one tender or of all: of each the newest row, unless that one withdraws it, or the tender has ended without an award and that was told. */
  async standing(tenderId?: string): Promise<readonly StoredPublicReport[]> {
    const newest = this.database.manager
      .createQueryBuilder(PublicReportEntity, 'report')
      .distinctOn(['report.tenderId'])
      .where(
        `NOT EXISTS (SELECT 1 FROM tender WHERE tender.id = report."tenderId" AND tender.ended->>'toldOn' IS NOT NULL)`,
      )
      .orderBy('report.tenderId')
      .addOrderBy('report.at', 'DESC');
    if (tenderId !== undefined) newest.andWhere({ tenderId });
    return (await newest.getMany()).filter(({ content }) => content !== null);
  }
}
