/** All that the guide says to a panel, in one place, so that a second language has one file to translate. */
export const MODERATION_WORDS = {
  seen: {
    asks: 'Open the passages that were cited. Are the words there, and do they say what was made of them?',
    lacks: 'Confirm that the panel has opened the cited passages.',
  },
  standing: {
    asks: (who: string, finding: string) => `${who} found: "${finding}" Does the panel share this?`,
    lacks: 'Say whether the panel shares this finding.',
    choices: { shared: 'Shared', 'shared-in-part': 'Shared in part', 'not-shared': 'Not shared' },
  },
  because: {
    asks: 'Why does the panel see it differently?',
    hint: 'Name the words of the answer.',
    lacks: 'Say why the finding is not shared.',
  },
  reason: {
    asks: "What is the panel's finding on this part?",
    hint: 'One finding that fits everything marked as shared. The bidder will read it.',
    lacks: "Write the panel's finding.",
  },
  evidence: {
    asks: 'On which words of the answer does it rest?',
    lacks: 'Cite at least one passage, or say that the panel found nothing.',
  },
  mark: { asks: 'The mark the panel agrees on', lacks: 'Choose a mark.' },
  decisive: { asks: 'What decided the mark?', lacks: 'Write what decided the mark.' },
  now: {
    asks: (who: string, before: string) => `${who} gave ${before}. Which mark does ${who} hold now?`,
    lacks: 'Record the mark held now.',
  },
  moved: {
    asks: (who: string) => `Which point moved ${who}, and who raised it?`,
    hint: 'Not "agreed with the others": the point itself.',
    lacks: 'Record the point that caused the change.',
    generic: 'Say which point in the answer caused the change. That the others saw it so is not a reason.',
  },
  movedOn: { asks: 'Which words of the answer show it?', lacks: 'Cite the words that caused the change.' },
  outcome: {
    asks: 'How does the panel close this item?',
    lacks: 'Choose how the panel closes this item.',
    choices: {
      agreed: 'Agreed',
      'agreed-with-dissent': 'Agreed, with a dissent on record',
      'not-agreed': 'Not agreed: the published rule applies',
    },
    stillApart: (count: number) =>
      `${count} of the panel hold another mark. Record their dissent, or say that there is no agreement.`,
  },
  dissent: {
    asks: (who: string) => `${who}'s dissent, in their own words`,
    lacks: 'Write the dissent as its author puts it.',
  },
} as const;
