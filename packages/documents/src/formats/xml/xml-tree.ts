import { Parser } from 'htmlparser2';

/** An element of an XML part; names keep their prefix ("w:p"), which every producer of these formats writes alike. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const DEEPEST = 200;

/** Reads an XML part into a tree. Entities that the part declares itself are not expanded, nothing is ever fetched. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, children: [] };
        (open[Math.min(open.length, DEEPEST) - 1] as XmlElement).children.push(element);
        open.push(element);
      },
      ontext: (words) => {
        (open[Math.min(open.length, DEEPEST) - 1] as XmlElement).children.push(words);
      },
      onclosetag: () => {
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return root;
}

export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first element of this name anywhere inside. */
export function firstOf(element: XmlElement, name: string): XmlElement | null {
  for (const child of elementsIn(element)) {
    const found = child.name === name ? child : firstOf(child, name);
    if (found !== null) return found;
  }
  return null;
}

/** All elements of this name inside, outermost first; those inside a found one are not looked for. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => (child.name === name ? [child] : allOf(child, name)));
}

/** The words of each element that holds nothing but words; with `every-value` the values of attributes too. */
export function wordsIn(element: XmlElement, which: 'elements' | 'every-value' = 'elements'): string[] {
  const own = element.children.every((child) => typeof child === 'string') ? [element.children.join('').trim()] : [];
  const values = which === 'every-value' ? Object.values(element.attributes) : [];
  const inner = elementsIn(element).flatMap((child) => wordsIn(child, which));
  return [...own, ...values, ...inner].filter((words) => words !== '');
}
