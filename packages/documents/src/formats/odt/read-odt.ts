import type { AsideText } from '@evenhand/shared/domain';
import { instructionsInMetadata } from '../../integrity/metadata.ts';
import type { ReadingLimits } from '../../reading/limits.ts';
import { readable, refused, type Reading } from '../../reading/reading.ts';
import { DocumentWriter } from '../../text-model/document-writer.ts';
import { writeHtml } from '../html/html-blocks.ts';
import type { OpenedPackage } from '../package/open-package.ts';
import { allOf, firstOf, parseXml, wordsIn, type XmlElement } from '../xml/xml-tree.ts';
import { OdtBody, plainWordsIn } from './odt-body.ts';
import { OdtStyles } from './odt-styles.ts';

const MARGINS: readonly (readonly [string, 'page-header' | 'page-footer'])[] = [
  ['style:header', 'page-header'],
  ['style:footer', 'page-footer'],
];

/** Reads an OpenDocument text with its own reader: headings, lists, tables with all their rows, notes in their place. */
export async function readOdt(opened: OpenedPackage, limits: ReadingLimits): Promise<Reading> {
  if (await isEncrypted(opened)) {
    return refused('password-needed', 'The file is protected by a password. Send a copy that opens without one.');
  }
  const content = parseXml(await opened.readText('content.xml'));
  const shared = opened.has('styles.xml') ? parseXml(await opened.readText('styles.xml')) : null;
  const text = firstOf(content, 'office:text');
  if (text === null) {
    return refused('unsupported', 'Only texts of this kind are read. Save it as PDF and send it again.');
  }
  const body = new OdtBody(new OdtStyles(shared === null ? [content] : [shared, content]), content);
  const writer = new DocumentWriter();
  writeHtml(writer, body.read(text));
  const properties = opened.has('meta.xml') ? wordsIn(parseXml(await opened.readText('meta.xml'))) : [];
  const asides = [...body.asides, ...marginsOf(shared), ...instructionsInMetadata(properties)];
  for (const aside of asides) writer.aside(aside);
  const document = writer.finish();
  if (document.text.length > limits.characters) {
    return refused(
      'too-large',
      `The file has more than ${String(limits.characters)} characters. Split it and send the parts.`,
    );
  }
  const pictures = allOf(text, 'draw:image').length;
  return readable(
    document,
    pictures === 0 ? [] : [`Pictures in the file: ${String(pictures)}; words inside them are not read.`],
  );
}

async function isEncrypted(opened: OpenedPackage): Promise<boolean> {
  const manifest = 'META-INF/manifest.xml';
  return opened.has(manifest) && (await opened.readText(manifest)).includes('manifest:encryption-data');
}

function marginsOf(shared: XmlElement | null): AsideText[] {
  if (shared === null) return [];
  return MARGINS.flatMap(([name, reason]) => {
    const texts = new Set(allOf(shared, name).map(plainWordsIn));
    return [...texts].filter((text) => text !== '').map((text) => ({ reason, page: null, text }));
  });
}
