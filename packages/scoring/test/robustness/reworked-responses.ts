/** Ways in which a response can be reworked without saying more. Each works on Markdown with "## Qn ..." headings. */

const ANSWER = /(?=^## )/m;

/** The part before the first question, and each question's part with its heading. */
function partsOf(text: string): string[] {
  return text.split(ANSWER);
}

function reworkAnswers(text: string, rework: (heading: string, body: string) => string): string {
  return partsOf(text)
    .map((part) => {
      if (!part.startsWith('## ')) return part;
      const end = part.indexOf('\n');
      return rework(part.slice(0, end), part.slice(end + 1));
    })
    .join('');
}

const BOILERPLATE = [
  'We are passionate about quality and take great pride in everything that we do.',
  'Our customers are at the heart of our business and always will be.',
  'We pride ourselves on our excellent reputation across the sector.',
  'Innovation, excellence and integrity are the values that guide our people every day.',
  'We understand the importance of working in partnership with our stakeholders.',
  'Social value is embedded in our culture and in our way of working.',
  'We recognise that every community is different and that one size does not fit all.',
  'Our approach is robust, proactive and tailored to the needs of the people we serve.',
];

/** 24 sentences of boilerplate after every answer. */
export const padded = (text: string) =>
  reworkAnswers(text, (heading, body) => {
    const padding = Array.from({ length: 3 }, () => BOILERPLATE.join(' ')).join('\n\n');
    return `${heading}\n${body.trimEnd()}\n\n${padding}\n\n`;
  });

/** Every answer said twice. */
export const doubled = (text: string) =>
  reworkAnswers(text, (heading, body) => `${heading}\n${body.trimEnd()}\n\n${body.trim()}\n\n`);

/** The questions in the opposite order. */
export function questionsReversed(text: string): string {
  const [before = '', ...answers] = partsOf(text);
  return (
    before +
    answers
      .map((answer) => `${answer.trimEnd()}\n\n`)
      .reverse()
      .join('')
  );
}

/** The bidder, who calls itself by `names`, under another name. */
export function renamed(text: string, names: readonly string[], name: string): string {
  return names
    .flatMap((old) => [
      old,
      old.replace(/,? (?:Ltd|Limited|CIC|LLP|plc|Group|Trust)\.?$/i, ''),
      old.split(' ')[0] ?? old,
    ])
    .filter((old) => old.length > 3)
    .reduce((changed, old) => changed.replace(new RegExp(`\\b${old}\\b`, 'g'), name), text);
}

const GLOSSARY = `
**Glossary**

- Carbon Literacy: training that helps people understand the effect of their work on the climate.
- Mental Health First Aider: a person trained to notice and listen.
- Meet the Buyer: an event at which local firms meet those who buy.
- Supported Internship: a programme for young people with additional needs.
- VCSE: a voluntary, community or social enterprise.
- Verification: checking by an independent third party.
- Responsible person: the manager who is accountable for delivery.
- Key performance indicator: a measure reported each quarter.
`;

/** A glossary after every answer. */
export const withGlossary = (text: string) =>
  reworkAnswers(text, (heading, body) => `${heading}\n${body.trimEnd()}\n\n${GLOSSARY}\n`);

const KEYWORDS =
  'Apprentices, care leavers, Armed Forces, 40 placements, Carbon Literacy, volunteers, 2028, verification, audit, KPI, manager, evidence, Worcester, Redditch, VCSE, local spend';

/** A list of keywords without a verb after every answer. */
export const withKeywords = (text: string) =>
  reworkAnswers(text, (heading, body) => `${heading}\n${body.trimEnd()}\n\n${KEYWORDS}\n\n`);

/** Typography that a reader does not see: no-break spaces, soft hyphens, zero-width spaces, full-width digits. */
export const disguised = (text: string) =>
  reworkAnswers(text, (heading, body) => {
    const words = body
      .replace(/\b(we|will) /g, '$1\u00a0')
      .replace(/\b(train)(ing|ed)\b/g, '$1\u00ad$2')
      .replace(/ (by) /g, ' \u200b$1 ');
    return `${heading}\n${words}`;
  });
