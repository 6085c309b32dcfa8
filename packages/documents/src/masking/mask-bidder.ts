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

/**
 * Replaces what names a bidder by a label ("Bidder A"): its names in every way of writing, people, e-mail, telephone, web
 * and postal addresses, register numbers, in the text and in what stands beside it. Pure; the original is unchanged and
 * stays the record.
 */
export function maskBidder(document: TextDocument, identity: BidderIdentity, label: string): MaskedDocument {
  const masked = maskedIn(document.text, identity, everythingIn(document));
  const edits = masked.map(({ start, end, kind }): Edit => ({ start, end, words: replacement(kind, label) }));
  const { document: rewritten, offsets } = rewriteText(document, edits);
  const asides = document.asides.map((aside): AsideText => ({
    ...aside,
    text: maskText(aside.text, identity, label, everythingIn(document)),
  }));
  const bookmarks = rewritten.bookmarks?.map((bookmark) => ({
    ...bookmark,
    title: maskText(bookmark.title, identity, label, everythingIn(document)),
  }));
  const result = { ...rewritten, asides, ...(bookmarks === undefined ? {} : { bookmarks }) };
  return { document: result, offsets, masked, residual: residualIdentity(result.text) };
}

/** The name of a bidder's file without the bidder: "Northfold_Q1.pdf" becomes "Bidder A_Q1.pdf". */
export function maskFileName(name: string, identity: BidderIdentity, label: string): string {
  const ending = extname(name);
  // Names of files part their words by signs that names of people and firms do not have.
  const stem = name.slice(0, name.length - ending.length).replace(/_/g, ' ');
  const masked = maskText(stem, identity, label, stem);
  return masked === stem ? name : masked + ending;
}

function maskText(text: string, identity: BidderIdentity, label: string, context: string): string {
  let words = '';
  let from = 0;
  for (const { start, end, kind } of maskedIn(text, identity, context)) {
    words += text.slice(from, start) + replacement(kind, label);
    from = end;
  }
  return words + text.slice(from);
}

/** What has to be replaced, in order and without overlaps; where two fit, the longer one. */
function maskedIn(text: string, identity: BidderIdentity, context: string): MaskedWords[] {
  const kept = new Set((identity.keptDomains ?? []).map((domain) => domain.toLowerCase()));
  const candidates = [
    ...CONTACT_PATTERNS.map(({ kind, pattern }) => ({ kind, pattern })),
    ...identityPatterns(identity, context).map(({ kind, pattern }) => ({ kind, pattern })),
  ].flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match): MaskedWords => ({
      kind,
      words: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const found: MaskedWords[] = [];
  for (const each of candidates.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start < (found.at(-1)?.end ?? 0) || isKept(each, kept)) continue;
    found.push(each);
  }
  return found;
}

function isKept({ kind, words }: MaskedWords, kept: ReadonlySet<string>): boolean {
  if (kind !== 'e-mail' && kind !== 'web-address') return false;
  const host =
    words
      .toLowerCase()
      .replace(/^.*@\s?|^https?:\/\/|^www\./g, '')
      .split('/')[0] ?? '';
  return [...kept].some((domain) => host === domain || host.endsWith(`.${domain}`));
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
