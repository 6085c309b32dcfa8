import type { EvidenceKind } from './need.ts';

/** A wording of published descriptors and the evidence it asks for. */
export interface DescriptorPhrase {
  readonly find: EvidenceKind | 'quantity' | 'time' | 'several-measures';
  readonly words: RegExp;
}

/**
 * How published descriptors say what an answer must show. Written from the scales in the framework research
 * (0-5 and 0-4 council and central government scales, New Zealand's 0-5, Scotland's award scale) and from ordinary
 * synonyms; no tender's sentence is copied.
 */
export const DESCRIPTOR_PHRASES: readonly DescriptorPhrase[] = [
  {
    find: 'commitment',
    words:
      /\b(?:commitments?|promises?|pledges?|undertak\w+|offers? (?:of|to|for)|proposals?|proposed (?:actions?|measures?))\b/,
  },
  {
    find: 'quantity',
    words:
      /\b(?:quantit(?:y|ies|ified)|quantifiable|numbers?|figures?|numeric\w*|amounts?|measurable|smart\b|targets?|volumes?)/,
  },
  {
    find: 'time',
    words:
      /\b(?:dates?|dated|periods?|time[- ]?(?:scales?|frames?|lines?|bound|limited)|timed|deadlines?|by when|milestones?|smart\b)/,
  },
  {
    find: 'who-or-where',
    words:
      /\b(?:who (?:will |would )?benefits?|beneficiar(?:y|ies)|where\b|places?|locations?|local(?:ly)? (?:communit|resident|people|need)\w*|target groups?|communit(?:y|ies) named)/,
  },
  {
    find: 'role',
    words:
      /\b(?:responsible|responsibilit(?:y|ies)|accountab\w+|owners?|ownership|named (?:lead|person|role|officer|manager)s?|leads?\b|roles?|governance)/,
  },
  {
    find: 'delivery-evidence',
    words:
      /\b(?:(?:will|would|is to|to|can) be (?:evidenced|monitored|measured|reported|tracked|demonstrated|proved|proven)|monitor(?:ed|ing)?|report(?:ed|ing)|record[- ]keeping|kpis?|performance (?:measures?|indicators?)|evidenced|how (?:success|delivery|progress)[^,;.]{0,30}(?:measured|evidenced|shown))/,
  },
  {
    find: 'independent-check',
    words:
      /\b(?:verif(?:y|ied|ication)|independent(?:ly)?|third[- ]party|audit(?:s|ed)?|assurance|validat(?:ed|ion)|externally)\b/,
  },
  {
    find: 'track-record',
    words:
      /\b(?:track records?|past (?:performance|experience|delivery)|previous(?:ly)? (?:deliver\w+|experience|contracts?)|proven (?:experience|record|delivery)|relevant experience|evidence of (?:past|previous|prior)|case stud(?:y|ies)|examples? of (?:past|previous|similar))/,
  },
  {
    find: 'delivery-plan',
    words:
      /\b(?:delivery plans?|implementation plans?|action plans?|project plans?|timed (?:delivery )?plan|mobilisation plans?|detailed plans?|clear plans?|programme of (?:work|delivery)|method statement and plan)/,
  },
  {
    find: 'method',
    words:
      /\b(?:delivery approach|approach (?:to delivery )?is outlined|how (?:it|they|this|the \w+) (?:will|would) be (?:delivered|achieved|done)|method(?:s|ology|ologies)?|clear approach|detailed approach|explains? how|describes? how)/,
  },
  {
    find: 'several-measures',
    words:
      /\b(?:two or more|more than one|several|at least two|multiple|a (?:wide |broad )?range of|different measures|across (?:all|several|multiple)|all (?:of the )?(?:measures|themes|outcomes))\b/,
  },
];

/** Words that turn a clause of a descriptor into what is missing; such a clause asks for nothing. */
export const SAYS_WHAT_IS_MISSING =
  /\b(?:no|not|nor|without|lacks?|lacking|little|limited|few|fails?|failed|insufficient(?:ly)?|inadequate(?:ly)?|unclear|weak\w*|vague|partial(?:ly)?|only|minimal|poor(?:ly)?|thin|absent|missing|omits?|omission|unable|doubts?|reservations?|concerns?|minor|gaps?|short of|generic|unrelated|irrelevant|superficial)\b/;
