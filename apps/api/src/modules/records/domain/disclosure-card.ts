import { measuredInWords, type MeasuredEngine } from './measured-engine.ts';

/** What the service knows about its part in a tender. */
export interface DisclosureFacts {
  readonly authority: string;
  readonly engine: { readonly name: string; readonly version: string; readonly build: string };
  /** How the tender lets the machine be used, in words. */
  readonly use: string;
  /** What the authority decided about it when it set the tender up; empty where it wrote nothing. */
  readonly decision: string;
  readonly publishedSetHash: string;
  readonly rulePack: { readonly id: string; readonly hash: string };
  readonly framework: string | null;
  readonly responses: number;
  /** Of them, those with an indicative result. */
  readonly read: number;
  readonly measured: MeasuredEngine;
  /** The language models that answers are or were sent to, also those that are no longer asked. */
  readonly advisers: readonly {
    readonly processor: string;
    readonly address: string;
    readonly model: string;
    readonly now: boolean;
  }[];
}

interface DisclosureField {
  readonly id: string;
  readonly name: string;
  readonly service: string | null;
  readonly authority: string | null;
}

interface DisclosureSection {
  readonly tier: string;
  readonly title: string;
  readonly fields: readonly DisclosureField[];
}

/** What stands where nobody has said anything. */
const NOT_STATED = 'Not stated by the authority.';

type Says = (facts: DisclosureFacts) => string | null;
type Field = readonly [id: string, name: string, says?: Says];

const OVERVIEW: readonly Field[] = [
  ['name', 'Name', ({ engine }) => `Indicative reading of tender responses (${engine.name} ${engine.version})`],
  [
    'description',
    'Description',
    ({ use }) =>
      `It reads each response to a tender, says which words promise something and which measure they match, and gives each answer an indicative band with the words it rests on. It is not the decision-maker: people score every answer themselves, and nothing it says enters a total, a ranking or a threshold. ${use}`,
  ],
  ['website', 'Website'],
  ['contact', 'Contact e-mail'],
];

const OWNER: readonly Field[] = [
  ['organisation', 'Organisation or department', ({ authority }) => authority],
  ['team', 'Team'],
  ['senior-responsible-owner', 'Senior responsible owner'],
  [
    'third-party',
    'Third parties involved, their role and how they were procured',
    ({ advisers }) =>
      advisers.length === 0
        ? null
        : advisers
            .map(({ processor, model, now }) =>
              now
                ? `${processor} processes answers with the language model ${model}.`
                : `${processor} has processed answers with the language model ${model}, which is not asked now.`,
            )
            .join(' '),
  ],
  [
    'third-party-data',
    'Terms of third parties’ access to data',
    ({ advisers }) =>
      advisers.length === 0
        ? 'The service sends no text of a response to anybody outside the deployment of the authority.'
        : `The words of answers, without bidders that are masked and without figures that look like prices, ${advisers.map(({ processor, address, now }) => `${now ? 'are' : 'were'} sent to ${processor} at ${address}`).join(' and ')}, as the lead decided on record. Each such decision says that the processor is listed for this procurement and trains nothing on them. Nothing else is sent to anybody outside the deployment of the authority.`,
  ],
];

const RATIONALE: readonly Field[] = [
  [
    'detailed-description',
    'Detailed description',
    ({ rulePack, framework, publishedSetHash }) =>
      `Statements are classified, their quantities read, and their measures matched${framework === null ? '' : ` against ${framework}`}. The band follows from published rules: rule pack ${rulePack.id} (SHA-256 ${rulePack.hash}), for the published set with the hash ${publishedSetHash}. The same inputs always give the same result.`,
  ],
  ['scope', 'Scope', ({ decision }) => (decision === '' ? null : decision)],
  ['benefit', 'Benefit'],
  ['previous-process', 'Previous process'],
  ['alternatives', 'Alternatives considered'],
];

const DECISION: readonly Field[] = [
  ['integration', 'Process integration', ({ use }) => use],
  [
    'provided-information',
    'Provided information',
    ({ advisers }) =>
      `An indicative band for each answer, the reasons with the quoted words, what is missing for the next band, and questions worth asking the bidder.${advisers.length === 0 ? '' : ' Beside it, marked as such, how often a language model said yes and no to each condition of the published scale, with the words it pointed to. It gives no band and changes none.'}`,
  ],
  [
    'scale',
    'Frequency and scale of use',
    ({ responses, read }) =>
      `${String(read)} of the ${String(responses)} responses received in this tender have an indicative result.`,
  ],
  [
    'human-review',
    'Human decisions and review',
    () =>
      'Each evaluator scores alone and locks the score before any indicative result may be shown to them; whoever looks is noted. The panel agrees one score with its reasons, whatever the machine says, and every move of a mark is recorded with its reason.',
  ],
  [
    'training',
    'Required training',
    () => 'For each evaluator and chair it is on record that they are trained for the tender, or that none was asked.',
  ],
  [
    'appeals',
    'Appeals and review',
    () =>
      'Every assessed bidder gets an assessment summary made from the panel’s reasons, and can put questions to the authority on its own page.',
  ],
];

const TOOL: readonly Field[] = [
  [
    'architecture',
    'System architecture',
    () =>
      'One service on the authority’s own machines with its database and stored files. Files are read and results made by worker processes; the engine has no clock, no network and no randomness.',
  ],
  ['phase', 'Phase'],
  ['maintenance', 'Maintenance'],
  ['model', 'Model name and version', ({ engine }) => `${engine.name} ${engine.version}, build ${engine.build}`],
  ['model-task', 'Model task', () => 'To find and classify statements of a response and match them with measures.'],
  ['model-input', 'Model input', () => 'The text of the response, the published criteria and the measures.'],
  [
    'model-output',
    'Model output',
    () => 'Claims with class, quantity, measure and quote; an indicative band for each answer.',
  ],
  [
    'model-architecture',
    'Model architecture',
    ({ advisers }) =>
      `Linear models and small networks over the words of a statement, and rules. ${advisers.length === 0 ? 'No language model.' : `Apart from them a language model is asked several times about each answer (${advisers.map(({ model, now }) => (now ? model : `formerly ${model}`)).join(', ')}): its answers differ from run to run, so they are shown as a range, and each run is on record with the hashes of what was sent and what came back.`}`,
  ],
  ['model-performance', 'Model performance', ({ measured, engine }) => measuredInWords(measured, engine.build)],
];

const DATA: readonly Field[] = [
  [
    'development-data',
    'Development data',
    () =>
      'Labelled responses of invented bidders that come with the service. No response received in a tender trains anything.',
  ],
  ['development-sensitive', 'Sensitive attributes in development data'],
  [
    'operational-data',
    'Operational data: sources',
    () => 'The files that bidders sent for this tender, and its published set.',
  ],
  ['operational-sensitive', 'Sensitive attributes in operational data'],
  [
    'data-access',
    'Operational data: access and storage',
    () =>
      'Files are stored unchanged under their hash. Role, phase and declaration of interests decide who may see them, and each look is noted.',
  ],
  ['data-sharing', 'Data sharing agreements'],
];

const RISKS: readonly Field[] = [
  ['impact-assessment', 'Impact assessments'],
  [
    'risks',
    'Risks and mitigations',
    () =>
      'People may follow the machine: nobody who scores sees it before locking their own score, and each look is noted. Wording may be taken for substance: length, repetition and polish never raise a band, which tests hold. A statement may be misread: each result shows its words, and what the engine is unsure of earns nothing and is shown as unsure. A file may be unreadable: then no result is produced.',
  ],
];

const CARD: readonly (readonly [tier: string, title: string, fields: readonly Field[]])[] = [
  ['Tier 1', 'Overview', OVERVIEW],
  ['Tier 2', 'Owner and responsibility', OWNER],
  ['Tier 2', 'Description and rationale', RATIONALE],
  ['Tier 2', 'Decision-making process', DECISION],
  ['Tier 2', 'Tool specification', TOOL],
  ['Tier 2', 'Development and operational data', DATA],
  ['Tier 2', 'Risks, mitigations and impact assessments', RISKS],
];

/** Ids of the fields in which an authority may say something. */
export const DISCLOSURE_FIELDS: readonly string[] = CARD.flatMap(([, , fields]) => fields.map(([id]) => id));

/**
 * The card in the fields of the Algorithmic Transparency Recording Standard, by their names: their numbers differ from
 * one version of the standard to the next. What neither the service nor the authority has said stays null.
 */
export function disclosureCard(
  facts: DisclosureFacts,
  own: Readonly<Record<string, string>>,
): readonly DisclosureSection[] {
  return CARD.map(([tier, title, fields]) => ({
    tier,
    title,
    fields: fields.map(([id, name, says]) => ({
      id,
      name,
      service: says?.(facts) ?? null,
      authority: own[id] ?? null,
    })),
  }));
}

/** The card as lines of a table: tier, section, field, what the service says, what the authority says. */
export function disclosureLines(card: readonly DisclosureSection[]): readonly (readonly string[])[] {
  return [
    ['Tier', 'Section', 'Field', 'Known by the service', 'Said by the authority'],
    ...card.flatMap(({ tier, title, fields }) =>
      fields.map(({ name, service, authority }) => [tier, title, name, service ?? '', authority ?? NOT_STATED]),
    ),
  ];
}
