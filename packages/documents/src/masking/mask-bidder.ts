import { extname } from 'node:path';
import type { AsideText, Slice, TextDocument } from '@evenhand/shared/domain';
import { rewriteText, type Edit, type OffsetMap } from '../text-model/rewrite-text.ts';
import { identityPatterns, type BidderIdentity } from './bidder-identity.ts';
import { CONTACT_PATTERNS, type ContactPattern } from './contact-details.ts';
import { residualIdentity, type ResidualIdentity } from './residual-identity.ts';

export type MaskedKind = ContactPattern['kind'] | 'organisation';

/** Something that was replaced; the slice is where it stood in the original text. */
export interface MaskedWords extends Slice {
  readonly kind: MaskedKind;
  readonly words: string;
}

export interface MaskedDocument {
  readonly document: TextDocument;
  /** Between places of the original and the masked text, so that evidence cited in one is found in the other. */
  readonly offsets: OffsetMap;
  readonly masked: readonly MaskedWords[];
  /** What may still tell who it is. Pictures and the original pages are never masked, and are no part of this list. */
  readonly residual: readonly ResidualIdentity[];
}

/** A bidder with what it is called instead: "Bidder A". */
export interface LabelledBidder {
  readonly label: string;
  readonly identity: BidderIdentity;
}

/**
 * Replaces what names a bidder by a label ("Bidder A"): its names in every way of writing, people, e-mail, telephone, web
 * and postal addresses, register numbers, in the text and in what stands beside it. The names of the `others` who bid are
 * replaced by their own labels. Pure; the original is unchanged and stays the record.
 */
export function maskBidder(
  document: TextDocument,
  bidder: LabelledBidder,
  others: readonly LabelledBidder[] = [],
): MaskedDocument {
  const patterns = [...contactsOf(bidder), ...namesOf([bidder, ...others], everythingIn(document))];
  const found = foundIn(document.text, patterns);
  const edits = found.map(({ start, end, instead }): Edit => ({ start, end, words: instead }));
  const { document: rewritten, offsets } = rewriteText(document, edits);
  const masked = found.map(({ start, end, words, kind }): MaskedWords => ({ start, end, words, kind }));
  const asides = document.asides.map((aside): AsideText => ({ ...aside, text: without(aside.text, patterns) }));
  const bookmarks = rewritten.bookmarks?.map((bookmark) => ({
    ...bookmark,
    title: without(bookmark.title, patterns),
  }));
  const result = { ...rewritten, asides, ...(bookmarks === undefined ? {} : { bookmarks }) };
  return { document: result, offsets, masked, residual: residualIdentity(result.text) };
}

/** The name of a bidder's file without the bidder: "Northfold_Q1.pdf" becomes "Bidder A_Q1.pdf". */
export function maskFileName(name: string, bidder: LabelledBidder, others: readonly LabelledBidder[] = []): string {
  const ending = extname(name);
  // Names of files part their words by signs that names of people and firms do not have.
  const stem = name.slice(0, name.length - ending.length).replace(/_/g, ' ');
  const masked = without(stem, [...contactsOf(bidder), ...namesOf([bidder, ...others], stem)]);
  return masked === stem ? name : masked + ending;
}

/** Replaces the names of bidders in words that are not a bidder's own, such as a question put to one of them. */
export function namesMasker(bidders: readonly LabelledBidder[]): (words: string) => string {
  const names = bidders.flatMap(({ identity }) => identity.names);
  const patterns = namesOf(bidders, initialsOf(names));
  return (words) => without(words, patterns);
}

/** Replaces, in words of a bidder's own that stand outside its text, what `maskBidder` replaces in the text. */
export function wordsMasker(bidder: LabelledBidder, others: readonly LabelledBidder[]): (words: string) => string {
  const bidders = [bidder, ...others];
  const names = bidders.flatMap(({ identity }) => identity.names);
  const patterns = [...contactsOf(bidder), ...namesOf(bidders, initialsOf(names))];
  return (words) => without(words, patterns);
}

/** Something to look for, and what is written in its place. */
interface Sought {
  readonly kind: MaskedKind;
  readonly pattern: RegExp;
  readonly instead: string;
  /** Domains that stay readable. */
  readonly kept: readonly string[];
}

type Found = MaskedWords & { readonly instead: string };

function contactsOf({ label, identity }: LabelledBidder): Sought[] {
  const kept = (identity.keptDomains ?? []).map((domain) => domain.toLowerCase());
  return CONTACT_PATTERNS.map(({ kind, pattern }) => ({ kind, pattern, instead: replacement(kind, label), kept }));
}

function namesOf(bidders: readonly LabelledBidder[], context: string): Sought[] {
  return bidders.flatMap(({ label, identity }) =>
    identityPatterns(identity, context).map(({ kind, pattern }) => ({
      kind,
      pattern,
      instead: replacement(kind, label),
      kept: [],
    })),
  );
}

/** As a text would hold them that has them all: words without a text around them may be the initials of any name. */
function initialsOf(names: readonly string[]): string {
  return names
    .map((name) => [...name.matchAll(/\p{L}+/gu)].map(([word]) => word.charAt(0).toUpperCase()).join(''))
    .join(' ');
}

function without(text: string, patterns: readonly Sought[]): string {
  let words = '';
  let from = 0;
  for (const { start, end, instead } of foundIn(text, patterns)) {
    words += text.slice(from, start) + instead;
    from = end;
  }
  return words + text.slice(from);
}

/** What has to be replaced, in order and without overlaps; where two fit, the longer one. */
function foundIn(text: string, patterns: readonly Sought[]): Found[] {
  const candidates = patterns.flatMap((sought) =>
    [...text.matchAll(sought.pattern)].map((match) => ({
      ...sought,
      words: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const found: Found[] = [];
  for (const each of candidates.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start < (found.at(-1)?.end ?? 0) || isKept(each)) continue;
    found.push(each);
  }
  return found;
}

function isKept({ kind, words, kept }: MaskedWords & Pick<Sought, 'kept'>): boolean {
  if (kind !== 'e-mail' && kind !== 'web-address') return false;
  const host =
    words
      .toLowerCase()
      .replace(/^.*@\s?|^https?:\/\/|^www\./g, '')
      .split('/')[0] ?? '';
  return kept.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

function replacement(kind: MaskedKind, label: string): string {
  switch (kind) {
    case 'organisation':
      return label;
    case 'person':
      return `[a person of ${label}]`;
    case 'registration':
      return `[register number of ${label}]`;
    case 'telephone':
      return `[telephone of ${label}]`;
    case 'address':
      return `[address of ${label}]`;
    case 'e-mail':
      return `[e-mail of ${label}]`;
    case 'web-address':
      return `[web address of ${label}]`;
  }
}

function everythingIn({ text, asides }: TextDocument): string {
  return [text, ...asides.map((aside) => aside.text)].join('\n');
}
