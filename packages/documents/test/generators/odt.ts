import { zipOf, type ZipEntry } from './zip.ts';

const SPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** An OpenDocument text with this body; `styles` are automatic styles, `more` further parts. */
export function odtOf(body: string, styles = '', more: readonly ZipEntry[] = []): Buffer {
  const content = `<?xml version="1.0"?><office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipOf([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', bytes: content },
    ...more,
  ]);
}

/** An automatic style of letters or paragraphs. */
export function textStyle(name: string, properties: string, family = 'text'): string {
  return `<style:style style:name="${name}" style:family="${family}"><style:text-properties ${properties}/></style:style>`;
}
