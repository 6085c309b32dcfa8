export { BidderContacts } from './bidder/bidder-contacts.service.ts';
export { BidderPagesFilter } from './bidder/bidder-pages.filter.ts';
export { BidderPagesModule } from './bidder/bidder-pages.module.ts';
export { BidderPages, type Visit } from './bidder/bidder-pages.service.ts';
export { textField, type FieldError } from './bidder/pages/layout.ts';
export { html, type Markup } from './bidder/pages/markup.ts';
export { fieldOf, readForm } from './bidder/read-form.ts';
export { SummariesModule } from './summaries.module.ts';
export { SummariesService } from './summaries.service.ts';
