import type { StoredTender } from '../tenders/index.ts';
import type { BidderMasking } from './masking/bidder-masking.service.ts';
import { OutgoingTexts } from './outgoing-texts.service.ts';
import type { ResponsesService } from './responses.service.ts';

const TEXT = 'We train two people. Our total price is £1,250,000.';

test('no price leaves, and no commercial file; nobody asks whether the panel may read it', async () => {
  const files = [
    { id: 'answer', envelope: 'quality' },
    { id: 'prices', envelope: 'commercial' },
  ];
  const responses = {
    get: () => Promise.resolve({ files }),
    readFile: () => Promise.resolve({ document: { text: TEXT } }),
  } as unknown as ResponsesService;
  const masking = { maskedTexts: () => Promise.resolve(null) } as unknown as BidderMasking;
  const sent = await new OutgoingTexts(responses, masking).of({} as StoredTender, 'a response');
  expect(sent.map(({ text }) => text)).toEqual(['We train two people. Our total price is ██████████.']);
});
