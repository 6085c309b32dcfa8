/**
 * Words that do the same work in a reason, by the name of their class. A word may belong to several. What is learned of
 * one word of a class holds for the others, which is how a few hundred labelled reasons reach words they never use.
 */
const CLASSES: Readonly<Record<string, string>> = {
  ME: "i we i've i'd we've we'd i'm i'll we're",
  MY: 'my our oor mine ours',
  US: 'us me',
  THEY: "they it them they've they'd they're he she em him her this these theirs that those",
  THEIR: 'their its his',
  BID: 'bid bidder tender tenderer submission response answer offer proposal return entry competitor rival contender paper',
  BIDS: 'bids bidders tenders tenderers submissions responses answers offers offerings proposals returns entries competitors rivals contenders papers finalists peers',
  FIRM: 'supplier provider contractor company firm outfit organisation consortium business crowd squad gang charity agency partnership operator incumbent incumbents',
  FIRMS:
    'suppliers providers contractors companies firms outfits organisations consortia businesses folk people guys lads cowboys',
  OTHER:
    'other others another rest remaining remainder rival competing else everyone everybody anyone anybody ither ithers opposition competition previous next',
  PILE: 'field pack pile batch bunch set round folder league class table stack range heap market queue file day morning afternoon yesterday today week',
  COMP: 'better worse stronger weaker wider broader fuller richer clearer bolder thinner superior inferior more less fewer higher lower larger smaller bigger greater lesser further poorer nicer shorter longer tighter tidier sharper cleaner smarter firmer deeper warmer duller easier closer cheaper earlier later prettier kinder mair preferable outranks ahead behind above below',
  SUP: 'best worst strongest weakest widest broadest finest poorest clearest fullest richest boldest thinnest most least leading standout winning favourite highest lowest loveliest cheapest dearest nearest only top bottom nicest shortest longest biggest smallest largest tidiest sharpest vaguest first last',
  RANK: 'second third fourth fifth ranked ranks rank ranking middle mid median mean average place placed podium medal gold silver bronze winner runner loser leader joint equal par level tie tied',
  LIKE: 'than versus vs unlike against alongside compared compare comparison beside relative like as contrast beats beat outdoes outperforms trails tops edges pips surpasses rivals matches mirrors echoes same similar identical twin double twice half',
  NUMW: 'two three four five six seven eight nine ten eleven twelve dozen',
  READ: 'read seen saw marked scored opened assessed looked reading marking scoring seeing evaluated received had considered gave mark score',
  GAVE: 'give gives offered offers promised promises put puts named names managed committed pledged did does got gets came went wrote',
  FAMILY:
    "cousin brother sister son daughter mother wife husband uncle aunt nephew niece mate mates friend friends neighbour neighbour's neighbours dad mum father brother-in-law sister-in-law son-in-law mother-in-law lad boy girl partner grandson granddaughter nan flatmate hairdresser colleague colleagues tenants residents parents councillor councillors union caretaker boss predecessor governor governors",
  PUBLIC:
    'news newspaper press internet google googled facebook linkedin glassdoor trustpilot wikipedia online website radio telly tv podcast article reviews review headlines watchdog accounts filed media echo gazette herald bbc rumour rumours gossip grapevine reputation notorious famous renowned',
  INSPECT:
    'ofsted cqc hse tribunal police regulator ombudsman court courts fine fined fines prosecuted prosecution sued administration liquidation bankrupt insolvency redundancies redundant strike dispute hmrc inspector inspectors',
  WORK: 'contract contracts framework job scheme project site sites depot wards ward school schools council trust borough hospital authority client service refurb',
  KNOW: 'know knew known knows hear heard hears remember remembers recall told tell tells said say says reckon reckons recommended recommend trust trusts trusted rate rates rated rang phoned asked visited met spoke speaks spoken saw seen worked work works used employed hired sacked dealt instructed',
  TIME: 'years ago always never before once since now currently already last current recently still usually ever decade previously formerly former ex old historically habit form',
  NEG: "no not none never nobody nothing neither nor without lack lacks lacking missing absent absence omits omitted omission omissions nowhere don't doesn't didn't isn't aren't wasn't weren't can't cannot couldn't won't haven't hasn't cant dont doesnt didnt isnt arent nae naebody no-one noone fail fails failed nil zero blank empty unclear unstated unspecified undated unquantified uncounted unowned silent tbc lost unnamed unverified n't nought cannae didnae doesnae isnae couldnae short shy wants wanting forgot forgets shame pity devoid",
  QTY: 'number numbers quantity quantities figure figures amount amounts headcount qty heads count counts many much volume volumes quantified measured total size sized',
  DATE: 'date dates dated period periods when deadline deadlines month months timing timings timescale timescales year timed timetable calendar due until',
  ROLE: 'lead owner owners responsible accountable responsibility charge who whom whose owns ownership accountability answerable in-charge',
  PROOF:
    'proof prove proved proving evidence evidenced evidencing verification verified verify verifies monitor monitoring check checks checked checking measured audit audited shown show certify certified reporting evidences assurance',
  PLAN: 'plan plans programme programmed phased phasing timetable gantt roadmap staging staged timeline',
  REC: 'case studies references referees record past history experience track references reference precedent results previous earlier before prior',
  ONE: 'single one only sole just lone solitary alone',
  SEV: 'second measure measures commitments promises two both several multiple',
  COMMIT:
    'commitment commitments commit commits committed promise promises promised promising pledge pledges undertake undertakes undertaking undertakings guarantee guaranteed guarantees binding bind binds bound covenants obligation offer offers offered',
  POLICY:
    'policy policies values ethos aspiration aspirations intentions intention hopes slogans principles culture statement statements philosophy waffle words',
  WEAK: 'weakness weaknesses gap gaps concern concerns hole holes omission omissions flaw flaws problem problems fault faults worry worries reservation reservations shortcoming shortcomings snag',
  GOODW:
    'good fine ok okay great perfect flawless faultless excellent outstanding superb lovely complete clear everything spotless impeccable exemplary',
  ABOVE: 'higher top further full max maximum four five 4 5 excellent more another up',
};

const OF = new Map<string, string[]>();
for (const [name, words] of Object.entries(CLASSES)) {
  for (const word of words.split(' ')) OF.set(word, [...(OF.get(word) ?? []), name]);
}

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** The classes of a word in lower case, its ending counting where the word is not known. Empty where nothing is. */
export function classesOf(word: string): readonly string[] {
  const known = OF.get(word);
  if (known !== undefined) return known;
  if (MONTH.test(word)) return ['MONTH'];
  if (/..ed$/.test(word)) return ['PAST'];
  if (/...est$/.test(word)) return ['EST'];
  return word.endsWith("n't") ? ['NEG'] : [];
}

/** Whether a word in lower case stands in a class by itself and not by its ending. */
export function isKnown(word: string): boolean {
  return OF.has(word);
}
