import { masked } from './bidder-names.ts';
import { FIRST_HAND, PERHAPS_FROM_THE_BID, READ_ELSEWHERE } from './outside-sources.ts';
import { firstFound, withoutQuotations, type Found } from './phrases.ts';
import { sentencesOf, warningAt, type Warning } from './warning.ts';

const SAYS =
  'Only what stands in the tender counts. Take out what you know from elsewhere, or quote where the answer says it.';

/** What the bidder is going to do is in the answer, also where it speaks of "our officers". */
const PROMISED =
  /\b(?:advertis|promot|publici|campaign|announce|post vacanc|share vacanc)\w*|\bwill (?:\w+ )?(?:use|post|publish|share|run|list|carry|go|get|be|receive|invite|transfer)\b/iu;

/** The sentence reports what the answer says. */
const REPORTED =
  /\b(?:bid|bidder|answer|response|submission|tender|tenderer|supplier|provider|it|they|page \d+|section|paragraph|text|plan|annex(?: \w)?|table)\b[^.;]{0,40}\b(?:states?|says?|said|stated|claims?|claimed|writes?|wrote|describes?|described|explains?|cites?|quotes?|lists?|refers?|mentions?|notes?|noted|sets? out|reports?|names?|according|documents?|confirmed in writing)\b|\baccording to (?:the|its|their) (?:answer|bid|response|submission|own)\b|\b(?:is|are|was|were) (?:claimed|quoted|cited|described|stated|documented|attached|annexed|shown|given) (?:as|on|in|at|by)?|\b(?:in|see|per) (?:annex|appendix|table|section|para\w*)\b|\(?\bp(?:age|p?\.) ?\d+/iu;

/** The writer says that it was left out of account. */
const LEFT_OUT =
  /\b(?:disregard\w*|ignor(?:e|ed|ing)|set(?:ting)? (?:\w+ )?aside|put (?:\w+ )?aside|left (?:\w+ )?(?:out|aside)|leav(?:e|ing) (?:\w+ )?(?:out|aside)|(?:no|nothing|without) (?:credit|account|weight|marks?|for (?:that|this))|irrelevant|(?:not|n't) (?:been |be )?(?:taken|take|counted?|considered?|relied|rely|credited?|given|relevant|let|used?|using|weigh\w*)|cannot (?:be )?(?:count|take|rely|credit)\w*|irrespective|regardless|(?:does|do|did) ?n[o']t count|not in (?:the|this) (?:bid|answer|response|tender)|neither here nor there|played no part|makes? no difference)\b/iu;

/** Words that bring in what the writer knows from elsewhere. */
export function outsideKnowledgeWarnings(reason: string): readonly Warning[] {
  const sentences = sentencesOf(reason);
  return sentences.flatMap((sentence, at) => {
    const next = sentences[at + 1]?.text ?? '';
    if (
      LEFT_OUT.test(sentence.text) ||
      (/^\W*(?:that|this|it|I|we|but|not|no|irrelevant|however)\b/iu.test(next) && LEFT_OUT.test(next))
    )
      return [];
    const found = knowledgeIn(withoutQuotations(sentence.text));
    return found === null
      ? []
      : [
          warningAt(
            'outside-knowledge',
            SAYS,
            sentence,
            found.at,
            sentence.text.slice(found.at, found.at + found.words.length),
          ),
        ];
  });
}

function knowledgeIn(text: string): Found | null {
  const reported = REPORTED.test(text);
  return (
    firstFound(masked(text, {}).text, FIRST_HAND) ??
    (PROMISED.test(text) || reported ? null : firstFound(text, READ_ELSEWHERE)) ??
    (reported ? null : firstFound(text, PERHAPS_FROM_THE_BID))
  );
}
