export { everyQuote, findQuote, fold, quoteFinder } from './anchor.ts';
