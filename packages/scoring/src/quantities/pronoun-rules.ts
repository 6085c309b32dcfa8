import type { RoleRule } from './role-rule.ts';

const NOTHING_COUNTED =
  '(?:[.,;:!?)|]|$| (?:is|was|has|too|also|within|near|nearby|that|who|which|we|in|at|on|to|and|or|for|with|from|by|as|but|if|when|shall|will|you|they|he|she)\\b)';

/** "One" as a pronoun: "no one", "one of the firms", "every worker has one". */
export const PRONOUNS: readonly RoleRule[] = [
  { role: 'label', written: 'one', before: /^$/, after: /^ day,? (?:we|i|our|the|it)\b/ },
  {
    role: 'label',
    written: 'one',
    before: /\b(?:if|when|where|should) $/,
    after:
      /^ (?:asks|comes|goes|is|wants|wishes|applies|turns|becomes|needs|leaves|drops|falls|rang|rings|calls|fails|exists|arises|can|dies|breaks|[a-z]+ed)\b| of mine\b/,
  },
  { role: 'label', written: 'one', before: /\b(?:where|how|what) $/, after: /^ [a-z]+s\b/ },
  { role: 'label', written: 'one', after: /^-(?:to-one|off|page|stop|way|sided)\b/ },
  { role: 'label', written: 'one', before: /\bone-to-$/ },
  // Who keeps something and what is kept; nothing that anybody is given.
  {
    role: 'label',
    written: 'one',
    after:
      /^ (?:named |shared |single |common |open )?(?:owner|register|tracker|purpose|figure|bag|matter|wife|husband|daughter|son|brother|sister|end|folder|spreadsheet|inbox|tracker|upload|long table)\b/,
  },
  // "A village hall or two": about one.
  {
    role: 'label',
    written: 'words',
    before: /\ban? (?:[a-z-]+ ){1,3}or $/,
    after: /^(?:[.,;:)]|$| (?:for|if|when|and|with)\b)/,
  },
  {
    role: 'label',
    written: 'one',
    before: /\b(?:every|any|no|not|all but|another|everyone|such|single|square|number|a|at any|am) $/,
  },
  {
    role: 'label',
    written: 'one',
    before:
      /\b(?:the|this|that|which|some|last|next|other|right|wrong|new|same|small|big|real|good|great|electric|bigger|smaller|better|proper|first|as|if|like|carry|the [a-z]+) $/,
    after: new RegExp(`^(?! or (?:more|two)\\b)${NOTHING_COUNTED}`),
  },
  {
    role: 'label',
    written: 'one',
    after:
      /^ (?:another|who\b|that\b|which\b|can\b|may\b|might\b|should\b|would\b|must\b|cannot\b|thing|reason|example|hand\b|way\b|point\b|time\b|voice|goal|aim\b|size|stop\b|kind\b|such\b|roof\b|to wh(?:ich|om)\b|myself|by one|to one|side of|page\b(?! (?:a|per)\b)|piece\b|(?:arm|leg|hand|eye)\b|too\b|at a time\b)/,
  },
  {
    role: 'label',
    written: 'one',
    after:
      /^ of (?:the |our |its |their )?(?:[a-z]+'s? |[a-z]+'s )?(?:(?:very )?(?:most|first|few|best|only|biggest|largest|leading|main|top|many|finest|fastest|longest|[a-z]+est)\b)/,
  },
  {
    role: 'label',
    written: 'one',
    before:
      /\b(?:is|are|was|were|be|been|being|become|became|as|in|with|without|if|of|by|from|through|when|than|to|on|any|for|where|into|near|about) $/,
    after: /^ of (?:the|our|those|these|them|us|its|my|their|your|his|her|many|which|whom)\b/,
  },
  {
    role: 'label',
    written: 'one',
    before:
      /(?<!\b(?:and|or|plus|least|just|only|filled|hired|took|taken|hosted|made|won|deliver|delivered|placed|than|recruited|trained|completed)|[,;:(|-]|\d) $/,
    after: /^(?:[.;!?)]|$)/,
  },
  {
    role: 'label',
    written: 'one',
    before: /\b(?:may|might|could|would|will|hope|we'll|like|dream|wish|imagine)\b[^.;]{0,60}$/,
    after: /^ day(?:[.,;]|$| (?:we|if|when|be|become|call|have|as)\b)/,
  },
  { role: 'label', written: 'one', before: /\b(?:may|might|could) $/, after: /^ day\b/ },
  {
    role: 'label',
    written: 'one',
    before: /\b(?:should|would|will|shall|hope to|like to) $/,
    after: /^ day (?!(?:a|per|each|every|of|off|in|with|at|on|for)\b)[a-z]/,
  },
  {
    role: 'label',
    written: 'one',
    before:
      /\b(?:has|have|had|get|gets|got|getting|need|needs|want|wants|wanted|choose|find|found|see|is|be|to|for|from|of|in|into|like|than|as|by|on|us|them|you|me|become|ask|asks|at|here's|sign|signs|bring|brings|ran|run|runs|held) $/,
    after: new RegExp(
      `^(?! or (?:more|two)| and a half)(?! in (?:each|every|all|both)\\b| at each| of\\b)${NOTHING_COUNTED}`,
    ),
  },
];
