import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/index.ts';
import { TendersModule } from '../../tenders/index.ts';
import { SummaryRepository, summaryTables } from '../summary.repository.ts';
import { BidderContacts } from './bidder-contacts.service.ts';
import { BidderDoor } from './bidder-door.service.ts';
import { BidderPages } from './bidder-pages.service.ts';
import { bidderTables, BidderRepository } from './bidder.repository.ts';
import { BidderThread } from './bidder-thread.service.ts';

/** What every page of a bidder is made of, for whatever module has something to show there. */
@Module({
  imports: [summaryTables, bidderTables, PeopleModule, TendersModule],
  providers: [SummaryRepository, BidderRepository, BidderContacts, BidderDoor, BidderThread, BidderPages],
  exports: [BidderContacts, BidderDoor, BidderThread, BidderPages],
})
export class BidderPagesModule {}
