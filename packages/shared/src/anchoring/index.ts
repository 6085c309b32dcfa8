export { findQuote, fold } from './anchor.ts';
