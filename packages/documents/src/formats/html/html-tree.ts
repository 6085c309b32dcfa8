import { Parser } from 'htmlparser2';

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | string)[];
}

/** Deeper elements are taken as children of the deepest that is kept: no document nests further for a reason. */
const DEEPEST = 120;

/** The elements and words of an HTML text; scripts, styles and comments are left out. */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: 'root', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, children: [] };
        const parent = open[Math.min(open.length, DEEPEST) - 1] as HtmlElement;
        if (UNREAD.has(name)) skipped += 1;
        else if (skipped === 0) parent.children.push(element);
        open.push(element);
      },
      ontext: (words) => {
        if (skipped === 0) (open[Math.min(open.length, DEEPEST) - 1] as HtmlElement).children.push(words);
      },
      onclosetag: (name) => {
        if (UNREAD.has(name)) skipped -= 1;
        open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return root;
}

const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'svg', 'title', 'object', 'iframe']);
