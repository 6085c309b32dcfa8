import type { Reading, ReadingInput } from '../../reading/reading.ts';
import { refused } from '../../reading/reading.ts';
import { type OpenedPackage, openPackage, PackageError, type PackageFault } from './open-package.ts';

/** Reads what a zip package holds by its parts, whatever the file is called. */
export async function readPackage(input: ReadingInput): Promise<Reading> {
  try {
    const opened = await openPackage(input.bytes, input.limits);
    return await readParts(opened, input);
  } catch (error) {
    if (error instanceof PackageError) return refusedPackage(error.fault);
    if (error instanceof RangeError) return refusedPackage('too-large');
    return refusedPackage('damaged');
  }
}

async function readParts(opened: OpenedPackage, input: ReadingInput): Promise<Reading> {
  if (opened.names.some((name) => /vbaProject\.bin$/i.test(name))) {
    return refused('unsupported', 'Files with macros are not read. Save the file without macros and send it again.');
  }
  if (opened.has('word/document.xml') || (await isWord(opened))) {
    const { readDocx } = await import('../docx/read-docx.ts');
    return readDocx(opened, input.limits);
  }
  if (opened.has('xl/workbook.xml') || opened.has('xl/workbook.bin')) {
    const { readXlsx } = await import('../xlsx/read-xlsx.ts');
    return await readXlsx(input, opened);
  }
  if (opened.has('content.xml')) {
    const { readOdt } = await import('../odt/read-odt.ts');
    return readOdt(opened, input.limits);
  }
  return refused('unsupported', 'An archive inside an archive is not opened. Send its files on their own.');
}

async function isWord(opened: OpenedPackage): Promise<boolean> {
  if (!opened.has('[Content_Types].xml')) return false;
  return (await opened.readText('[Content_Types].xml')).includes('wordprocessingml.document.main+xml');
}

function refusedPackage(fault: PackageFault): Reading {
  switch (fault) {
    case 'password':
      return refused('password-needed', 'The file is protected by a password. Send a copy that opens without one.');
    case 'too-many-parts':
      return refused('too-large', 'The file is made of more parts than is allowed. Save it again, or split it.');
    case 'too-large':
    case 'bomb':
      return refused('too-large', 'The file unpacks to more than is allowed. Save it again, or split it.');
    case 'damaged':
      return refused('damaged', 'The file is damaged and cannot be opened. Save it again and send it.');
  }
}
