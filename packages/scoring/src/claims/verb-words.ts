/** Verbs of tender responses whose forms follow the rules, in their base form. */
export const REGULAR_VERBS: readonly string[] = `
accelerate accept access accommodate accompany accredit achieve act adapt add address adhere adjoin adjust administer
admit adopt advance advertise advise advocate afford aggregate agree aim align allocate allow amount analyse announce
answer anticipate appear apply appoint appreciate apprentice approach approve arrange arrive ask aspire assemble
assess assign assist assume assure attain attempt attend attract audit avoid await award back bake balance base behave
believe belong benchmark benefit better bin blend block board bond book boost borrow bounce bridge brief brighten
broaden broker budget call campaign cancel capture care carry cascade catalogue cause celebrate certificate certify
chair challenge champion change charge chase check cheer clap clean clear climb close cluster co-design co-ordinate
coach code collaborate collate collect combine comment commission commit communicate compare compensate compete
compile complete comply compost comprise compute concede concentrate concern conclude condition conduct configure
confirm connect consider consign consist construct consult contact contain contest continue contract contribute
control convene convert cook coordinate copy count couple cover create credit crew cultivate cycle date debrief
decarbonise decide declare decline decommission decorate dedicate deduct deliver demand demonstrate depend deploy
describe deserve design designate destroy detail develop devote digitise direct disclose discount discriminate discuss
dismantle dispatch display dispose disrupt distribute divert divide donate double downgrade draft dress drill drop
earmark earn ease edit educate effect elect elevate eliminate email embed embrace emerge employ empower enable
encourage end endeavour endorse engage enhance enjoy enlist enrich enrol ensure enter entitle entrust envisage
envision equal equip escalate establish estimate evaluate evidence examine exceed excel exchange exclude execute
exempt exercise exhibit exist expand expect expedite expend experience expire explain explore expose express extend
face facilitate factor feature fence fetch field file fill filter finance finish fit fix flag flex flourish flow focus
follow forecast form forward foster fulfil fund fundraise furnish further gain garden gather generate germinate
graduate grant greet group guarantee guard guide halve handle happen harm harvest head heat hedge help highlight hire
honour hope host hurt ice identify ignore illustrate imagine impact implement improve include incorporate increase
incur indicate induct inform inherit initiate innovate insist inspect inspire install instruct insulate insure
integrate intend interact intervene interview introduce invest invite invoice involve isolate issue join journey judge
jump justify kick knock label lack land last launch lease lecture lessen level leverage liaise license lift like limit
link list listen litter-pick live load loan lobby locate lock lodge log look love lower mail maintain manage map mark
market match maximise measure mend mention mentor merge migrate mind minimise mitigate mobilise model modernise
monitor motivate move multiply name negotiate neighbour network nominate note notify number nurture observe obtain
occupy occur offer offload offset omit onboard open operate oppose optimise order organise outline outperform
outsource overhaul own pack package paint park participate partner pass patch patrol pause pave peak perform permit
persuade phase phone pick pilot pin pitch place plan plant play pledge plough plug point police pool populate position
post pot pour power practise praise predict preface prefer prepare prescribe present preserve preside press presume
prevent price print prioritise process procure produce profile program progress prohibit prolong promise promote proof
propagate propose protect prove provide prune publicise publish pull pump punch purchase pursue push quadruple qualify
quantify question quote rain raise ramp range rank rate reach realise recall recite recognise recommend reconcile
recondition reconfigure reconnect record recoup recover recreate recruit rectify recycle redact redeploy redirect
redistribute redouble reduce reengage refer refill refine reflect refresh refuel refurbish refuse regard register
regret regulate rehome rehouse reimburse reinforce reintroduce reinvest reject relate relay release relocate rely
remain remedy remind remodel remove remunerate renew renovate rent reopen repair repeat rephrase replace replant reply
report represent repurpose request require reschedule research resell reserve reset resettle resolve resource respect
respond rest restock restore restrict restructure result resume retain rethink retire retrain retrieve retrofit return
reuse reveal review revise revisit revive reward ring-fence roll root rota rotate round route safeguard salvage sample
satisfy save scale scan schedule scope score scrap screen seal search seat secure seem select sense separate serve
service set-aside settle shadow shape share shelter shift ship shop shorten shout showcase shred shuttle sift sign
signpost simplify simulate skill skip slot smile smoke socialise solve sort source spare spark specify sponsor spot
squeeze staff stage stamp standardise start state stay steer stem step stock stop store streamline strengthen stretch
strip structure study subcontract submit subsidise substitute succeed suffer suggest suit sum supervise supplement
supply support surpass surround survey suspend sustain swap sweep switch sympathise tackle tailor talk tap target
taste tend tender test thank thrive tick tie time tolerate top total touch toughen tour track trade train transfer
transform transition translate transport travel treasure treat treble triage trial trigger trim triple trust try turn
tutor twin uncover underpin unite unlock unveil update upgrade upload upskill urge use utilise vaccinate validate
value vary verify vet view visit voice volunteer wait walk want warn wash waste watch water weave weed weigh welcome
widen will wipe wire wish witness wonder work worry wrap
`
  .trim()
  .split(/\s+/);

/** Verbs with forms of their own: base, simple past, past participle. */
export const IRREGULAR_VERBS: readonly (readonly [string, string, string])[] = `
be was been|become became become|begin began begun|bend bent bent|bid bid bid|bind bound bound|break broke broken|
bring brought brought|build built built|buy bought bought|catch caught caught|choose chose chosen|come came come|
cost cost cost|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fly flew flown|
forget forgot forgotten|forgive forgave forgiven|get got got|give gave given|go went gone|grow grew grown|
hang hung hung|have had had|hear heard heard|hit hit hit|hold held held|keep kept kept|know knew known|lay laid laid|
lead led led|learn learnt learnt|leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made|
mean meant meant|meet met met|mow mowed mown|oversee oversaw overseen|pay paid paid|put put put|quit quit quit|
read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|
sell sold sold|send sent sent|set set set|show showed shown|sink sank sunk|shrink shrank shrunk|shut shut shut|sing sang sung|
sit sat sat|sleep slept slept|sow sowed sown|speak spoke spoken|spend spent spent|split split split|spread spread spread|
stand stood stood|stick stuck stuck|strike struck struck|strive strove striven|swim swam swum|take took taken|
teach taught taught|tell told told|think thought thought|throw threw thrown|undergo underwent undergone|
understand understood understood|undertake undertook undertaken|uphold upheld upheld|wake woke woken|wear wore worn|
win won won|withdraw withdrew withdrawn|write wrote written|rebuild rebuilt rebuilt|retake retook retaken|
foresee foresaw foreseen|withhold withheld withheld|overtake overtook overtaken|leaved leaved leaved
`
  .replaceAll('\n', '')
  .split('|')
  .map((line) => {
    const [base = '', past = '', participle = ''] = line.trim().split(' ');
    return [base, past, participle] as const;
  });
