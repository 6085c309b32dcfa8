import { ABOVE_TRANSFER_TERMS } from './above-transfer-terms.ts';

/** Something that the law already asks of a supplier in England, so that promising it adds nothing. */
export interface LegalDuty {
  readonly id: string;
  readonly words: RegExp;
  /** Words that show a promise above the duty ("Real Living Wage"). */
  readonly beyond?: RegExp;
  readonly source: string;
}

/** Duties with the law that sets them. Patterns are read against lower-case text. */
export const LEGAL_DUTIES: readonly LegalDuty[] = [
  {
    id: 'minimum-wage',
    words: /\b(?:national|statutory) (?:living|minimum) wage\b|\bminimum wage\b|\bliving wage is (?:the )?law\b/,
    beyond:
      /\breal living wage\b|\babove (?:the )?(?:national|minimum)|\bmore (?:for|per|an) hour\b|\bthan (?:the )?minimum\b/,
    source: 'National Minimum Wage Act 1998; National Minimum Wage Regulations 2015',
  },
  {
    id: 'modern-slavery',
    words: /\bmodern slavery\b|\bforced labour\b|\bhuman trafficking\b/,
    beyond: /\btrain|\baudits? of\b|\bunannounced\b/,
    source: 'Modern Slavery Act 2015, section 54',
  },
  {
    id: 'data-protection',
    words:
      /\bgdpr\b|\bdata protection\b|\bprotection of personal data\b|\bpersonal data (?:will|shall|is|are)\b|\bdata law\b/,
    source: 'UK GDPR; Data Protection Act 2018',
  },
  {
    id: 'equality',
    words:
      /\bequality act\b|\bprotected characteristics?\b|\bnot discriminate\b|\bunlawful discrimination\b|\breasonable adjustments?\b|\bequal pay\b/,
    beyond: /\bdisability confident\b|\brecruit|\bintern/,
    source: 'Equality Act 2010',
  },
  {
    id: 'health-and-safety',
    words:
      /\bhealth and safety at work\b|\bcdm regulations\b|\briddor\b|\bcoshh\b|\bhealth and safety (?:law|legislation|regulations)\b|\brisk assessments? (?:for|will|shall|are)\b|\bpersonal protective equipment\b|\b(?:protective equipment|ppe|boots|hard hats?|gloves).{0,40}\b(?:free|no charge|without charge|no cost|found by)\b|\bno charge\b.{0,30}\b(?:boots|hats?|vests?|ppe)\b/,
    source:
      'Health and Safety at Work etc. Act 1974, sections 2 and 9; Management of Health and Safety at Work Regulations 1999',
  },
  {
    id: 'working-time',
    words:
      /\bworking time regulations\b|\bstatutory (?:annual )?leave\b|\b5\.6 weeks\b|\b28 days'? (?:paid )?(?:annual )?(?:leave|holiday)\b|\bpaid holiday\b|\brest breaks?\b/,
    source: 'Working Time Regulations 1998',
  },
  {
    id: 'sick-pay',
    words: /\bstatutory (?:sick|maternity|paternity|parental|adoption|redundancy) pay\b/,
    source: 'Social Security Contributions and Benefits Act 1992',
  },
  { id: 'pension', words: /\bauto(?:matic)?[- ]enrol/, source: 'Pensions Act 2008' },
  {
    id: 'payslip',
    words: /\bitemi[sz]ed pay ?slips?\b|\bpay ?slips? (?:every|each)\b/,
    source: 'Employment Rights Act 1996, section 8',
  },
  {
    id: 'flexible-working',
    words: /\brequests? (?:for )?flexible working\b|\bflexible working requests?\b/,
    beyond: /\bguarantee|\bagree(?:d|ment)\b.{0,20}\bwithin\b/,
    source: 'Employment Rights Act 1996, section 80F; Employment Relations (Flexible Working) Act 2023',
  },
  {
    id: 'carers-leave',
    words: /\bunpaid (?:carer'?s'? )?leave\b|\bone week(?:'s)? (?:of )?unpaid\b/,
    source: "Carer's Leave Act 2023",
  },
  {
    id: 'right-to-work',
    words: /\bright[- ]to[- ]work (?:checks?|documents?)\b/,
    source: 'Immigration, Asylum and Nationality Act 2006',
  },
  {
    id: 'dbs',
    words: /\bdbs (?:checks?|disclosures?|certificates?)\b|\benhanced dbs\b/,
    source: 'Safeguarding Vulnerable Groups Act 2006',
  },
  {
    id: 'transfer-of-staff',
    words:
      /\btupe\b|\b(?:honour|respect|keep|protect|preserve|maintain)[a-z]* (?:every|all|the|their|existing) (?:[a-z]+ ){0,2}(?:terms?|conditions?)\b[^.;]{0,40}\b(?:staff|employees|colleagues|people|workers|team|workforce|those)\b[^.;]{0,20}\btransfer/,
    beyond: ABOVE_TRANSFER_TERMS,
    source: 'Transfer of Undertakings (Protection of Employment) Regulations 2006',
  },
  {
    id: 'waste-separation',
    words: /\bsimpler recycling\b/,
    source: 'Environmental Protection Act 1990, sections 45A and 45AZA; Separation of Waste (England) Regulations 2025',
  },
  {
    id: 'gender-pay-gap',
    words: /\b(?:publish|report)[a-z]* (?:on )?(?:our |its |the )?gender pay gap\b|\bgender pay gap report/,
    source: 'Equality Act 2010 (Gender Pay Gap Information) Regulations 2017',
  },
  {
    id: 'work-equipment',
    words: /\b(?:loler|puwer)\b/,
    source:
      'Lifting Operations and Lifting Equipment Regulations 1998; Provision and Use of Work Equipment Regulations 1998',
  },
  { id: 'bribery', words: /\bbribery\b/, source: 'Bribery Act 2010' },
  {
    id: 'waste-duty',
    words:
      /\bwaste carriers?(?:'?s?)? (?:registration|licen[cs]e)\b|\bwaste transfer notes?\b|\bduty of care for waste\b|\blicensed carriers?\b/,
    source: 'Environmental Protection Act 1990, section 34',
  },
  {
    id: 'insurance',
    words: /\bemployer'?s'? liability\b/,
    source: "Employers' Liability (Compulsory Insurance) Act 1969",
  },
  {
    id: 'protected-species',
    words: /\bprotected species\b|\bplanning (?:permission|conditions?)\b/,
    source: 'Wildlife and Countryside Act 1981; Town and Country Planning Act 1990',
  },
  {
    id: 'payment-terms',
    words: /\b(?:paid|pay|settle[d]?|honour(?:ed)?)\b[^.;]*\b(?:within|in|inside) (?:30|thirty) (?:calendar )?days\b/,
    beyond: /\b(?:quicker|sooner|faster|rather|instead|earlier|better|but|aim)\b/,
    source: 'Procurement Act 2023, sections 68 and 73',
  },
  {
    id: 'as-the-law-says',
    words:
      /\bas per (?:the )?law\b|\bas (?:the )?law prescribes\b|\bstatutory (?:right|duty|requirement)\b|\bpublic sector equality duty\b|\b(?:in (?:line|accordance) with|comply with|under) (?:the )?[\w ,()-]{3,60}regulations (?:19|20)\d\d\b|\b(?:as|how|what|because) (?:the )?law\b|\bthe law (?:now )?(?:requires|demands|obliges|wants|says|asks|forbids)\b|\b(?:obliged|required|bound|forbidden) by (?:law|statute)\b|\blegally (?:required|obliged|bound)\b|\blegal (?:duty|duties|minimum|requirements?|obligations?)\b|\bunder the act of (?:19|20)\d\d\b|\bas (?:the )?law (?:requires|demands|obliges|provides|says)\b|\bas required by law\b|\b(?:which|that) is (?:the )?law\b|\bact (?:19|20)\d\d (?:requires|obliges|demands)\b|\bto meet (?:our|its) (?:legal|statutory) (?:duty|duties|obligations?)\b|\bcomply with (?:all )?(?:the )?(?:relevant |applicable )?(?:law|legislation)\b|\bstatutory (?:minimum|duty|requirements?)\b/,
    beyond: /\bwhatever the law\b|\b(?:above|beyond|more than) (?:what )?the law\b|\breal living wage\b/,
    source: 'named in the statement',
  },
];
