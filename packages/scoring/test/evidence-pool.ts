/** Statements of every class and with every kind of detail, for properties that must hold for any choice of them. */
export const EVIDENCE_POOL = `
We believe in young people and are proud of what they bring to our careers programme.

We regularly visit local schools and speak at careers events.

We hope to offer a few work experience places if the chance comes up.

Our apprentices must follow the site rules.

Since 2021 we have taken on 14 apprentices, and 11 of them finished.

On a neighbouring council's contract we promised six care leaver placements by March 2025 and delivered seven.

We hold the Gold Award of the Employer Recognition Scheme.

We will take on apprentices for the heating crew.

We will take on six apprentice plumbers from Bewdley and Stourport, two each September from 2027.

The first two apprentices will start by 30 September 2027.

Ring-fenced traineeships for four care leavers, one a year, each with a mentor from the joinery shop.

By the end of month 3 we will sign the Care Leaver Covenant.

We will guarantee an interview to every service leaver who applies, at least five a year.

Ten school visits a year to secondary schools in Evesham and Pershore, with a joiner and a plasterer.

Twelve Year 10 pupils will spend one week each summer on work experience in our Droitwich workshop.

From September 2028 we will host two Supported Internships in each academic year with a college in Kidderminster.

We will train eight of our fitters as Mental Health First Aiders by 31 March 2028.

We will give 30 volunteer days a year to planting at Hartlebury Common.

Our Learning Manager is responsible for all of this.

Beth Orr, apprentice supervisor, answers for the school visits.

Evidence will be the apprenticeship agreements and the college's progress reports, sent to the Council every quarter.

We keep a diary of the visits and send you a copy each July.

An external assessor checks one record in five each April and writes to the Council directly.

The college confirms starts and completions to your contract manager, not through us.

Young people from Winyates and Woodrow will hear of every place first.

The bus fare of each trainee is paid for the first term.

Month 1: host schools agreed; month 4: adverts out; month 6: first intake; month 13: second intake.

All staff on the contract will be paid at least the National Living Wage.

We will lock up the twenty library buildings every evening.

Our Bristol branch will take on five apprentices in 2028.

Across the group we will recruit 500 young people by 2030.

Careers Worcestershire advertises apprenticeships for many employers.

Apprenticeship: a job with training that leads to a qualification.

Apprentices, care leavers, internships, work experience, mentoring, veterans.

If an apprentice leaves, we will fill the place again within three months.
`;
