import type { ClaimClass } from '@evenhand/shared/domain';

/** Words that speak for a class. `phrases` are lower-case words as `wordsOf` gives them, alternatives parted by "|". */
export interface Cue {
  readonly id: string;
  readonly speaksFor: ClaimClass | null;
  readonly phrases: string;
}

/** The trade's and everyday English cue words; ids are part of every explanation, so they are never reused. */
export const CUES: readonly Cue[] = [
  {
    id: 'pledge',
    speaksFor: 'COMMITMENT',
    phrases:
      'we pledge|pledge to|pledges to|we commit to|commit to|commits to|commit ourselves|we undertake|undertake to|undertakes to|undertaking is given|an undertaking|we promise|promise to|promises to|we guarantee|guarantees|guaranteed|is guaranteed|we are pledging|we are committing|you have our word|hold us to|binding|bind ourselves|bound to|our commitment :|our pledge|we agree to|agrees to|contractually',
  },
  {
    id: 'offer',
    speaksFor: 'COMMITMENT',
    phrases:
      'our offer|we offer|offers|is offered|are offered|on offer|we are offering|we propose|it is proposed|proposes to|count on|you get|you will get|you will see|you can expect|expect from us|we are giving|we are bringing|we are adding|we bring|put in place|set aside|put aside|laid aside|put by|laid by|kept back|held back for|held open|ring-fenced|ring-fence|ringfenced|reserved for|earmarked|allowed for|has been allowed|budgeted|provision has been made|free of charge|at no cost|no charge|no cost|paid by us|at our cost|at our expense|out of our|we pay for|we fund|free for|free to|open to the authority|open to the council|open to the board|open to the client|open to your|open to you|open to inspection|open for inspection|at any time',
  },
  {
    id: 'target',
    speaksFor: 'COMMITMENT',
    phrases:
      'target|targets|our target is|the target is|milestone|milestones|target :|not less than|not fewer than|at least|a minimum of|minimum',
  },
  {
    id: 'aim',
    speaksFor: 'ASPIRATION',
    phrases:
      'aim to|aims to|our aim|the aim|aiming to|aiming for|aim for|aims for|aim is|hope|hopes|hoping|hopeful|hopefully|seek to|seeks to|seeking to|intend|intends|intending|intention|intentions|intended|is intended|endeavour|endeavours|endeavor|endeavouring|strive|strives|striving|aspire|aspires|aspiration|aspirations|ambition|ambitions|ambitious|our goal|goal is|target is to|target would be|our vision|vision is|dream|dream of|wish|wishes|we want|want to|wants to|would like|would love|would welcome|would be happy|would be pleased|would be delighted|would be glad|would hope|would aim|would seek|would look|would consider|would expect|would be keen|would be interested|sights are set|sights set|set our sights|eye on|have in mind|has in mind|fancy|fancies|mean to|means to|meaning to|dare to hope|dearly|minded to|inclined to|should like|love nothing more|be good to|be nice to|be lovely|toying with|tempted|wish list|wishlist',
  },
  {
    id: 'openness',
    speaksFor: 'ASPIRATION',
    phrases:
      'look to|looks to|looking to|look at|looking at|look into|looking into|keen to|are keen|open to|are open to|interested in|explore|explores|exploring|consider|considers|considering|consideration|under consideration|investigate|investigating|scope|scoping|feasibility|feasible|find out|be happy to|happy to|willing to|prepared to|ready to|look forward|looking forward|looks forward|under review|rule out|like the idea|discuss|discussion|discussions|in talks|talking to|conversation|conversations|work with you to|shape|ideas|idea|envisaged|envisage|envisages|foresee|anticipate|anticipates|anticipated|expect|expects|expected|expect to|estimate|estimated|plan to|plans to|planning to|are planning|is planned|planned|we plan|are plans|on our list|in the pipeline|talked about|thinking of|thinking about|under discussion|appetite for|on the cards|on our radar|on the radar|drawing board|giving thought|thought to|see no reason|no reason why|would gladly|mulling|weighing up|pencilled in|provisionally|stretch target',
  },
  {
    id: 'escape',
    speaksFor: 'ASPIRATION',
    phrases:
      'where possible|wherever possible|if possible|as far as possible|where practicable|wherever practicable|where practical|where feasible|if feasible|where appropriate|where we can|if we can|when we can|where they can|subject to|depending on|depends on|depend on|dependent on|funding permitting|budget permitting|conditional on|level best|within our power|in our power|all we can|what we can|whatever we can|where available|when available|if available|where relevant|looked into|hopefully|permitting|permits|permit|allows|allow|perhaps|possibly|maybe|potentially|potential|ideally|in time|in due course|over time|at some point|eventually|one day we|one day to be|one day become|some day|someday|in principle|in future|in the future|for the future|longer term|long term|if there is|if the opportunity|as opportunities arise|when the opportunity|opportunities arise|as vacancies arise|should be able|try to|tries to|trying to|do our best|best endeavours|best efforts|reasonable endeavours|reasonable efforts|every effort|are working towards|is working towards|am working towards|will work towards|we work towards|to work towards|should the|should there|should a|should an|should any|should it|should they|should we|should one|were a|were the|if a suitable|as and when|when invited|if invited|if asked|if required|if needed|were to|yet to be|may be|might be|could be|likely|not promise|no promise|no promises|cannot promise|can not promise|cannot commit|can not commit|not commit|god willing|all being well|fingers crossed|bit of luck|with luck|any luck|ideal world|nothing is fixed|nothing is settled|nothing is decided|may lead to|might lead to|could lead to|may yet',
  },
  {
    id: 'record',
    speaksFor: 'TRACK_RECORD',
    phrases:
      'last year|last two years|last three years|last five years|past year|past two years|past three years|past five years|in the last|over the last|over the past|in the past|previous year|last winter|last summer|last month|last spring|last autumn|to date|so far|since|previously|already|until now|up to now|in recent|recently|on our last|on a previous|on our previous|on previous|our last contract|on another|neighbouring|track record|record :|past :|precedent|precedents|present score|present level|last time|last season|year ended|years ended|months ended|the year to|months to|years ago|year ago|before now|as of today|held now|done before|present|previous contract|previous contracts|existing contract|current contract|at present|currently|today|now|right now|at the moment|this year',
  },
  {
    id: 'standing',
    speaksFor: 'TRACK_RECORD',
    phrases:
      'we hold|holds|holder of|holders of|hold the|accredited|accreditation|certified|certificated|certified to|registered with|member of|members of|signatory|signatories|signed the|signed up|awarded|award|awards|winner|winners|won|finalist|shortlisted|rated|ranked|recognised|achieved|delivered|employs|employ|we employ|we have|have been|has been|was established|established in|founded in|based in|headquartered|family-owned|owned by|employees|people work|baseline|our baseline|survey found|found that|retention|turnover of|confident employer|confident leader|living wage employer|iso|apprentices on programme|have trained|have delivered|pledged|promised|undertook|met it|and met|exceeded|kept|result',
  },
  {
    id: 'habit',
    speaksFor: 'PRACTICE',
    phrases:
      'always|usually|normally|typically|regularly|routinely|often|every day|day to day|day-to-day|as standard|as a matter of course|in practice|our practice|our approach|tend to|generally|wherever we work|wherever we operate|across all our|all our|on all|every one of|continue to|continues to|standard practice|business as usual',
  },
  {
    id: 'values',
    speaksFor: 'POLICY',
    phrases:
      'committed to|is committed|are committed|commitment to|believe|believes|belief|values|value|passionate|passion|proud|pride|policy|policies|dedicated|dedicated to|ethos|culture|heart|at the core|in our dna|dna|comply|complies|compliant|compliance|zero tolerance|equal opportunities|equality|important|importance|matters|matter|recognise|recognises|understand|understands|appreciate|acknowledge|we know|know that|we see|welcome|welcomes|embrace|embraces|seriously|vital|essential|key to|integral|central to|everyone|everybody|must|should|responsibility to|responsible business|good neighbour|mission|purpose|principles|principle|inspire|inspiring|celebrate|celebrates|journey|future|difference|together|world-class|outstanding|exceptional|transformational|excellence|innovation|trusted|leading|strive for|respect|dignity|fundamental|tolerate|demonstrates|demonstrate',
  },
  {
    id: 'public-body',
    speaksFor: 'NONE',
    phrases:
      "the council|council 's|the council's|council|the authority|the authority's|government|the county|the county's|national average|public health|the specification|specification|the tender|the charter|toolkit|the toolkit|the district",
  },
  {
    id: 'pointer',
    speaksFor: 'NONE',
    phrases:
      'see|see section|refer to|please refer|appendix|annex|attached|enclosed|available on request|as above|the above|above|below|following|the following|as follows|set out|described|the table|table|this section|this question|our answer|answers|these pledges|everything here|this response|page|overleaf|in summary|in short|notes|note|not applicable|n/a|nothing to offer|no claim|not claimed|not ours|theirs|separate from|additional to|extra to|not included|excluded|left out',
  },
  {
    id: 'evidence',
    speaksFor: 'NONE',
    phrases:
      'evidence|evidenced|proof|prove|verification|verified|certificates|certificate|register|registers|signed|log|logs|timesheets|timesheet|records|record|recorded|receipts|photographs|photos|sign-in|letter|invoices|counted|measured|minutes|feedback forms|how you will know|confirmation',
  },
  {
    id: 'responsible',
    speaksFor: 'NONE',
    phrases:
      'responsible|responsible for|is responsible|responsibility|accountable|lead|leads|leads on|owner|owns|in charge|answers for|runs it|does it|in charge of|oversees|oversee|sponsor',
  },
  {
    id: 'report',
    speaksFor: 'COMMITMENT',
    phrases:
      'report|reports|reported|reporting|review|reviews|publish|published|audit|audits|audited|checks|check|quarterly|every quarter|each quarter|every six months|monthly|annually|annual report|to the council',
  },
  {
    id: 'law',
    speaksFor: 'POLICY',
    phrases:
      'act 19|act 20|the law|law|legal|legally|statutory|statute|regulations|regulation|gdpr|minimum wage|national living wage|right-to-work|right to work|modern slavery|protected characteristics|equality act|dbs',
  },
  {
    id: 'shortfall',
    speaksFor: 'COMMITMENT',
    phrases:
      'shortfall|fall short|falls short|if we miss|if we fail|if we can not|if we do not|if we are short|if anyone leaves|if somebody leaves|if someone leaves|if one leaves|leaves early|leaves us|leaves before|drops out|drop out|withdraw|withdraws|miss a|missed|failing that|penalty|make good|make up|recovery plan|recovery action|carry over|carried over|replace',
  },
  {
    id: 'contract',
    speaksFor: 'COMMITMENT',
    phrases:
      'this contract|the contract|contract start|contract year|contract years|contract term|life of the contract|of contract|mobilisation|from day one|day one|go-live|go live|contract award|year 1|year 2|year 3|year 4|year 5|year one|year two|years 1|month 1|month 2|month 3|month 6|month 9|month 12|by month|in month|end of month|of award|this service|this site|for you',
  },
  {
    id: 'group-wide',
    speaksFor: null,
    phrases:
      'group|the group|across the group|nationally|national|nationwide|uk|across the uk|across the country|globally|worldwide|company-wide|elsewhere|corporate|head office',
  },
  {
    id: 'each-period',
    speaksFor: 'COMMITMENT',
    phrases:
      'a year|per year|each year|every year|per annum|a month|per month|each month|every month|a week|per week|each week|every week|a quarter|per quarter|a term|each term|every term|per term|in each|in every|every winter|each winter|a day|yearly|weekly|monthly|twice a|once a',
  },
  {
    id: 'deadline',
    speaksFor: 'COMMITMENT',
    phrases:
      'by the end|by end|before the end|no later than|not later than|within|by|from|starting|beginning|until|before|over the contract|in total|in all|over the',
  },
  {
    id: 'negative-offer',
    speaksFor: 'NONE',
    phrases:
      'not offered|we do not offer|nothing|no figure|no target|no number|not known|unknown|can not say|can not put|to be fixed|to be confirmed|tbc|does not propose|do not propose|does not apply|no baseline|can not yet|rather say',
  },
  {
    id: 'third-party',
    speaksFor: 'NONE',
    phrases:
      'we understand|they|their own|commissioner|client|clients said|customers|a customer|told us|have told|said|says|describes us|wrote',
  },
];
