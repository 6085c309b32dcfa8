import type { AsideReason, AsideText } from '@evenhand/shared/domain';
import { instructionsInMetadata } from '../../integrity/metadata.ts';
import type { OpenedPackage } from '../package/open-package.ts';
import { allOf, elementsIn, parseXml, wordsIn, type XmlElement } from '../xml/xml-tree.ts';

const PROPERTIES = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml'];

/** What a Word file holds beside its body: headers, footers, comments, and properties that speak to a reader. */
export async function besideTheBody(opened: OpenedPackage): Promise<AsideText[]> {
  const asides: AsideText[] = [];
  for (const name of opened.names) {
    const reason = reasonOfPart(name);
    if (reason === null) continue;
    const root = parseXml(await opened.readText(name));
    const texts = reason === 'comment' ? allOf(root, 'w:comment').map(wordsOf) : [wordsOf(root)];
    asides.push(...texts.filter((text) => text !== '').map((text) => ({ reason, page: null, text })));
  }
  return [...withoutRepeats(asides), ...instructionsInMetadata(await propertiesOf(opened))];
}

function reasonOfPart(name: string): AsideReason | null {
  if (/^word\/header\d*\.xml$/.test(name)) return 'page-header';
  if (/^word\/footer\d*\.xml$/.test(name)) return 'page-footer';
  return name === 'word/comments.xml' ? 'comment' : null;
}

/** The words of all paragraphs, one after the other. */
function wordsOf(element: XmlElement): string {
  const gather = (node: XmlElement): string => {
    if (node.name === 'w:t') return node.children.filter((child) => typeof child === 'string').join('');
    if (node.name === 'w:tab' || node.name === 'w:br') return ' ';
    const inner = elementsIn(node).map(gather).join('');
    return node.name === 'w:p' ? `${inner} ` : inner;
  };
  return gather(element).replace(/\s+/g, ' ').trim();
}

async function propertiesOf(opened: OpenedPackage): Promise<string[]> {
  const parts = PROPERTIES.filter((name) => opened.has(name));
  const texts = await Promise.all(parts.map((name) => opened.readText(name)));
  return texts.flatMap((text) => wordsIn(parseXml(text)));
}

function withoutRepeats(asides: readonly AsideText[]): AsideText[] {
  const seen = new Set<string>();
  return asides.filter(({ reason, text }) => {
    const key = `${reason} ${text}`;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}
