/** An e-mail with a plain body, or an HTML one where it is given, and attached files. */
export function emlOf(
  subject: string,
  body: string,
  attached: readonly { readonly name: string; readonly bytes: Buffer }[] = [],
  html = '',
): Buffer {
  const parts = [
    html === ''
      ? `Content-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`
      : `Content-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`,
    ...attached.map(
      ({ name, bytes }) =>
        `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`,
    ),
  ];
  const head = `From: Bid team <bid@example.org>\r\nTo: Buyer <buyer@example.org>\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="part"\r\n\r\n`;
  return Buffer.from(`${head}${parts.map((part) => `--part\r\n${part}`).join('')}--part--\r\n`);
}
