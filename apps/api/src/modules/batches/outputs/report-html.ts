import { escaped, explanationHtml, frameworkPack, type CitedClaim } from '@evenhand/scoring';
import type {
  Claim,
  CriterionResult,
  Evidence,
  FrameworkPack,
  Query,
  ResponseResult,
  Tender,
} from '@evenhand/shared/contracts';
import type { BatchHeading } from './batch-output.ts';
import { REPORT_STYLE } from './report-style.ts';

/** The report of one response: a page without script that needs nothing else, for screen, screen reader and paper. */
export function reportHtml(heading: BatchHeading, result: ResponseResult): string {
  const { tender, engine, asOf, publishedSetHash } = heading;
  const framework = frameworkPack(tender.framework);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(result.response)}: indicative result, ${escaped(tender.title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the result</a>
<header><p>${escaped(tender.authority)}</p><p>${escaped(tender.title)} (${escaped(tender.id)})</p></header>
<main id="main">
<h1>${escaped(result.response)}</h1>
<p class="notice"><strong>Indicative result.</strong> It was made by machine and advises people. Evaluators decide every mark.</p>
${result.reason === undefined ? '' : `<p class="warning">${escaped(result.reason)}</p>`}
${summary(tender, result)}
${result.criteria.map((criterion) => criterionSection(tender, framework, criterion)).join('\n')}
${unmapped(result)}
${files(result)}
</main>
<footer><p>Counted from ${escaped(asOf)}. Made by ${escaped(engine.name)} ${escaped(engine.version)}.</p>
<p>Published set <code>${escaped(publishedSetHash)}</code></p></footer>
</body>
</html>
`;
}

function summary(tender: Tender, { criteria, indicativeWeighted }: ResponseResult): string {
  const rows = criteria.map((one) => {
    const criterion = tender.criteria.find(({ id }) => id === one.criterion);
    const weighted = indicativeWeighted?.byCriterion[one.criterion] ?? '';
    return `<tr><th scope="row"><a href="#${anchor(one.criterion)}">${escaped(one.criterion)} ${escaped(criterion?.title ?? '')}</a></th><td>${bandWords(tender, one)}</td><td class="figure">${escaped(criterion?.weightPercent ?? '')}%</td><td class="figure">${escaped(weighted)}</td></tr>`;
  });
  const total = indicativeWeighted?.total;
  const foot =
    indicativeWeighted === undefined
      ? ''
      : `<tfoot><tr><th scope="row" colspan="3">Indicative weighted total, out of ${escaped(indicativeWeighted.max)}</th><td class="figure">${total == null ? 'not given: an answer could not be scored' : escaped(total)}</td></tr></tfoot>`;
  return `<table><caption>Answers at a glance</caption><thead><tr><th scope="col">Criterion</th><th scope="col">Indicative band</th><th scope="col" class="figure">Weighting</th><th scope="col" class="figure">Weighted</th></tr></thead><tbody>${rows.join('')}</tbody>${foot}</table>`;
}

function bandWords(tender: Tender, { band, max, status, reason }: CriterionResult): string {
  if (band === null) return escaped(reason ?? STATUS_WORDS[status]);
  const label = tender.scale.bands.find(({ mark }) => mark === band)?.label;
  return `<strong>${escaped(band)}</strong> of ${escaped(max)}${label === undefined ? '' : `, ${escaped(label)}`}`;
}

const STATUS_WORDS: Readonly<Record<CriterionResult['status'], string>> = {
  scored: 'Scored',
  'needs-confirmation': 'A person has to confirm the text first',
  'not-produced': 'No indicative band',
};

function criterionSection(tender: Tender, framework: FrameworkPack | null, result: CriterionResult): string {
  const criterion = tender.criteria.find(({ id }) => id === result.criterion);
  const find = (id: string): CitedClaim | null => {
    const claim = result.claims.find((one) => one.id === id);
    return claim === undefined
      ? null
      : {
          id,
          quote: claim.evidence.quote,
          place: claim.evidence.page === null ? claim.evidence.locator : `page ${String(claim.evidence.page)}`,
        };
  };
  const withdrawn = result.bandIfQueriedClaimsWithdrawn;
  return `<section id="${anchor(result.criterion)}">
<h2>${escaped(result.criterion)} ${escaped(criterion?.title ?? '')}</h2>
<p class="question">${escaped(criterion?.question ?? '')}</p>
<p class="band">Indicative band: ${bandWords(tender, result)}</p>
${withdrawn === null || withdrawn === result.band ? '' : `<p>If the queried claims were withdrawn: ${escaped(withdrawn)}.</p>`}
${result.explanation === undefined ? '' : `<h3>Why</h3>${explanationHtml(result.explanation.tree, find)}`}
${list('What is missing for the next band', result.missingForNext)}
${result.queries.length === 0 ? '' : `<h3>Queries worth asking the bidder</h3><ul>${result.queries.map(query).join('')}</ul>`}
<h3>Claims found: ${String(result.claims.length)}</h3>
${result.claims.map((claim) => claimArticle(framework, claim)).join('\n')}
</section>`;
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : `<h3>${title}</h3><ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
}

function query({ severity, question, arithmetic, evidence }: Query): string {
  const quotes = evidence
    .map((one) => `<blockquote><p>${escaped(one.quote)}</p><footer>${escaped(placeWords(one))}</footer></blockquote>`)
    .join('');
  const sum = arithmetic === undefined ? '' : ` <code>${escaped(arithmetic)}</code>`;
  return `<li class="severity-${severity}">${escaped(question)}${sum}${quotes}</li>`;
}

function claimArticle(framework: FrameworkPack | null, claim: Claim): string {
  const measures = claim.measures.map(({ measure, status }) => {
    const title = framework?.measures.find(({ code }) => code === measure)?.title;
    return `${measure}${title === undefined ? '' : ` ${title}`}${status === 'accepted' ? '' : ' (suggested)'}`;
  });
  const facts: [string, readonly string[]][] = [
    ['Measures', measures],
    ['Quantities', claim.quantities.map(({ text }) => text)],
    ['When', claim.time.map(({ text }) => text)],
    ['Who benefits', claim.beneficiary],
    ['Where', claim.place],
    ['Who is responsible', claim.owner],
    ['How it is shown', claim.verification],
    ['Repeats', claim.duplicateOf === null ? [] : [claim.duplicateOf]],
  ];
  const rows = facts
    .filter(([, words]) => words.length > 0)
    .map(([name, words]) => `<dt>${name}</dt><dd>${escaped(words.join('; '))}</dd>`);
  return `<article id="claim-${escaped(claim.id)}"><h4>${escaped(claim.id)}: ${CLASS_WORDS[claim.class]}, ${SCOPE_WORDS[claim.scope]}</h4>
<blockquote><p>${escaped(claim.evidence.quote)}</p><footer>${escaped(placeWords(claim.evidence))}</footer></blockquote>
${rows.length === 0 ? '' : `<dl>${rows.join('')}</dl>`}</article>`;
}

const CLASS_WORDS: Readonly<Record<Claim['class'], string>> = {
  COMMITMENT: 'commitment',
  ASPIRATION: 'aspiration',
  TRACK_RECORD: 'track record',
  PRACTICE: 'practice',
  POLICY: 'policy',
  NONE: 'no claim',
  UNSURE: 'unsure',
};

const SCOPE_WORDS: Readonly<Record<Claim['scope'], string>> = {
  contract: 'for this contract',
  corporate: 'across the company',
  'core-delivery': 'part of the service itself',
  'legal-minimum': 'already required by law',
  elsewhere: 'outside the area',
  unknown: 'for whom is not said',
};

function unmapped({ unmapped: parts }: ResponseResult): string {
  if (parts.length === 0) return '';
  const quotes = parts.map(
    (part) => `<blockquote><p>${escaped(part.quote)}</p><footer>${escaped(placeWords(part))}</footer></blockquote>`,
  );
  return `<section><h2>Text that answers no criterion</h2><details><summary>Show ${String(parts.length)} part${parts.length === 1 ? '' : 's'}</summary>${quotes.join('')}</details></section>`;
}

function files({ files: all }: ResponseResult): string {
  const rows = all.map(
    ({ name, status, pages, sha256, notes }) =>
      `<tr><th scope="row">${escaped(name)}</th><td>${escaped(status)}${notes.length === 0 ? '' : `<br>${escaped(notes.join(' '))}`}</td><td class="figure">${pages === null ? '' : String(pages)}</td><td><code>${escaped(sha256)}</code></td></tr>`,
  );
  return `<section><h2>Files</h2><table><caption>What was received</caption><thead><tr><th scope="col">File</th><th scope="col">Status</th><th scope="col" class="figure">Pages</th><th scope="col">SHA-256</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function placeWords({ file, page, locator }: Evidence): string {
  const place = page === null ? locator : `page ${String(page)}`;
  return place === null ? file : `${file}, ${place}`;
}

function anchor(criterion: string): string {
  return `criterion-${encodeURIComponent(criterion)}`;
}
