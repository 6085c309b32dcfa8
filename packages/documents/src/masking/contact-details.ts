/** One sort of detail that leads to a bidder, and what is written in its place after the label. */
export interface ContactPattern {
  readonly kind: 'e-mail' | 'web-address' | 'telephone' | 'address' | 'registration' | 'person';
  readonly pattern: RegExp;
}

const STREET = String.raw`(?:street|st|road|rd|lane|ln|avenue|ave|drive|way|close|court|crescent|terrace|place|square|park|estate|house|row|gardens|hill|yard|wharf|quay)`;
const POSTCODE = String.raw`[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}`;
const TITLE = String.raw`(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame)`;
const NAME = String.raw`\p{Lu}[\p{L}'’-]+`;
/** Words that begin small in running text and large in a title. */
const eitherCase = (words: string): string =>
  words
    .split(' ')
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
    .join('|');
const RANK = eitherCase(
  'managing chief senior deputy regional contracts contract operations finance commercial project site bid community social value sustainability executive account',
);
const POST = eitherCase(
  'director manager officer lead executive chair chairman chairwoman secretary partner founder owner coordinator supervisor',
);
const ROLE = String.raw`(?:(?:${RANK})\s+)*(?:${POST})`;

/** E-mail and web addresses, telephone numbers, postal addresses, register numbers and people with title or post. */
export const CONTACT_PATTERNS: readonly ContactPattern[] = [
  { kind: 'e-mail', pattern: /[\p{L}\p{N}._%+'-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu },
  { kind: 'web-address', pattern: /\b(?:https?:\/\/|www\.)[^\s<>"'”)\]]+[^\s<>"'”)\].,;:!?]/giu },
  {
    kind: 'web-address',
    pattern:
      /(?<![@\p{L}\p{N}.-])[a-z\d-]{2,}(?:\.[a-z\d-]+)*\.(?:co\.uk|org\.uk|ltd\.uk|plc\.uk|com|net|org|uk|eu|io|coop|scot|wales|london)\b(?:\/[^\s<>"'”)\]]*[^\s<>"'”)\].,;:!?])?/giu,
  },
  { kind: 'web-address', pattern: /(?<![\p{L}\p{N}.])@[A-Za-z]\w{2,29}\b/gu },
  { kind: 'telephone', pattern: /(?<![\d£.,])(?:\+44\s?\(?0?\)?\s?|\(?0)(?:\d[\s()-]?){8,9}\d(?![\d.,]*\d)/gu },
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`(?:(?:unit|suite|floor|flat)\s+\w{1,4},?\s+)?\b\d{1,4}[a-z]?(?:\s*[-–]\s*\d{1,4})?,?\s+(?:\p{Lu}[\p{L}'’.-]*\s+){0,4}${STREET}\b[^.;\n]{0,60}?\b${POSTCODE}\b`,
      'giu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`\b(?:registered|head|main) office(?:\s+is)?(?:\s+at)?:?\s+[^.;\n]{5,120}?\b${POSTCODE}\b`,
      'giu',
    ),
  },
  {
    kind: 'registration',
    pattern:
      /\b(?:company|registered|registration|charity|vat|crn|duns)(?:\s+(?:registration|registered|reg|no|number|in england(?: and wales)?))*\.?\s*(?:no\.?|number|:|#)?\s*:?\s*(?:GB\s?)?(?:[A-Z]{2}\d{6}|\d[\d\s-]{5,11}\d)\b/giu,
  },
  { kind: 'person', pattern: new RegExp(String.raw`\b${TITLE}\.?\s+(?:\p{Lu}\.?\s+)?${NAME}(?:\s+${NAME})?`, 'gu') },
  {
    kind: 'person',
    pattern: new RegExp(
      String.raw`\b(?!(?:The|Our|Your|Their|A|An|This|Each|Every|We|Head|Contract|Contracts|Project|Site|Operations|Community|Social|Managing|Chief|Senior|Deputy|Regional|Finance|Commercial|Bid|Account|Executive)\b)${NAME}\s+(?:\p{Lu}\.?\s+)?(?!(?:${POST}|CIC|CIO|Ltd|Limited|PLC|LLP)\b)${NAME}(?=(?:\s*[,(–-]\s*|\s+is\s+)(?:our|the|your)?\s*(?:${ROLE})\b)`,
      'gu',
    ),
  },
];
