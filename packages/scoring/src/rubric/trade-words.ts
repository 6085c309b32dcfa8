/**
 * Words that every bid uses: function words, months, number words, time units and the trade's general words. A promise
 * made of nothing else says nothing of the bidder's own.
 */
export const TRADE_WORDS = `
a about above across add added addition additional additionally after again against agree agreed all already
also although always am an and annual annually another any anybody anyone are area areas around as ask asked
at available award aware away based be became because become been before begin beginning behind being believe
benefit benefits best better between beyond both bring build business but by can carry central change clear
clearly come commit commitment commitments committed community communities company confident continue contract contractor
contractual council could county create current currently date dates day days deliver delivered delivering
delivery demonstrate demonstrable determination determined do does done drive during each early effective
embed embrace enable end energy engage ensure ensuring entire every everybody everyone everything excellent
exceptional exceed exceeding excess extend extremely february first five following for four free from full
fully further future gain general get give given go goal goals good great group groups grow growth had has
have having he help helped her here high highest him his hold hope how i if impact implement important improve
improved improvement in include included including increase individual initiative innovation innovative into
invest is it its itself january join july june just keep key kind large last lasting launch lead leading least
less level life like line local long look made maintain major make making many march match may meaning
meaningful measurable measure measures meet member members mission mobilisation monday month monthly months
more most much must name namely national need needs never new next no none nor not november now number numbers
october of off offer offered on once one only onto open opportunity opportunities or other others our
ourselves out outcome outcomes outstanding over overall own package part participate partner partners
partnership passionate people per percent performance period person place plan pleased pledge pledges position
positive possible potential practice proactive proactively process programme programmes progress project
projects promise promote proud provide provided provider providing proven public put quality quantity quarter
quarterly quickly range ratio reach real record recorded records reduce region regular regularly relevant
remain report reporting represent resident residents resource resources respond response responsible result
results return right robust role run same scale sector see seek select sept september serve service services
set seven several shall share she should show significant similar six small so social society some something
sought special specific specification staff standard start state stay still strategy strengthen strive strong
submit success successful such supplier sv kpi kpis suppliers support supported supporting sustain sustainable take
tailored target targets team teams ten tender tenders term than that the their them theme then there these
they thing this those three throughout time timely to together tool toolkit top total towards track tracked
transform transformational transparent true truly tuesday two under unique unrivalled until up upon us use
used using usual value values very via vision want was way we week weeks weekly well were what when where
whether which while who whole whom whose why wide will with within without work worked worker workers
workforce working would year yearly years yes yet you your april august december friday saturday sunday
thursday wednesday eight nine eleven twelve dozen hundred thousand half third twice
`;

/**
 * Words, in alphabetical order, that a publisher's own text of its toolkit uses, by framework id. Needed where the
 * framework pack states the pledges in other words than the publisher: a bid that repeats the published text is to be
 * recognised all the same. Source of wcc-2025: Worcestershire County Council, Commercial Social Value Charter
 * 2025-2027, the toolkit table.
 */
export const TOOLKIT_WORDS: Readonly<Record<string, string>> = {
  'wcc-2025': `
about access accuracy achieved across actively activities activity advice advisor advisors aged aging
agreements aid aiders aimed alignment allocate allocated ambassador annually apprenticeships areas armed
around arrange arrangements assessment attendance attended attending audits awarded bat become bee benefit
better bids bird boxes bringing business businesses buyer campaign campaigns carbon care careers carers
cessation chain change charity clauses clearly climate collaborating commit commitments communication
communities community companies company compile completion confident connect connecting consultancy
consumption contain contract contracted contractors contracts contribute contributed contributing cost council
councils count covenant create created dashboards data date days deals delivered delivering delivery demands
demonstrate designed developing development direct directly disability disadvantaged display diversity
donation donations each early economic education elements embed employed employer employment empowerment
encounters encourage energy engage engaged ensure enterprise enterprises environmental envirosort establish
etc events expenditure experience fabric facilities facility fenced financial first flexible forces foundation
frame frequency friendly fuel fund funded funding generated given goals grant group groups grow guidance
habitat health heat heaters heating hedgehog help helped hired home homes host hosted hours households houses
hub identified identify impact implementation implemented improvements include including inclusion inclusive
inclusivity increase increasing indicator individuals information initiatives installed instalment
international internship internships invited isolation items knowledge leader leaders least leaver leavers
legal lifetime like literacy living local locations made manage management match maximum measurement media
meet members mental mentoring mentorship metrics money monitor monitoring national need needs networking new
news number offer offered offering opportunities organisation organise organised out outcomes outlined over
overall participants participate participating partnerships party people per percentage physical placed
placement placements planning planting pledge policy positive possible posts poverty practical practice
practices preferential prevention priorities process procurement profiles programme programs project projects
promote promoting proportion provide provided provider providing public publicity published quarterly raise
real receiving record recruit recruitment reduce reducing regularly related renewable reported reporting
residents responsibilities results review ring roles safe scheme schemes schools sector service services
sessions set severn share shared sharing should sign signing site sites skills smoking social software sourced
space spaces specific specifically spending spent spreadsheets staff stakeholder stakeholders start staying
stop stories strengthening subcontractor subcontractors submitting supplied supplier suppliers supply support
supported supporting sustainability tackle target targeted targeting targets temporary tender term they third
thrive time tools total towards track tracked tracking train trained training transparency tree trips types
unpaid ups usage use users using value vcse vcses verification visited visits voluntary volunteer volunteering
volunteers waste weeks well where whole wildlife within without worcestershire work workforce working
workshops year young
`,
};
