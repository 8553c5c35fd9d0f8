import type { Problem } from '../problems.ts';
import { BadDocument, LockedDocument } from './bad-document.ts';

/** Whether a file of this name is a document whose text has to be taken out of it before it is read. */
export function isDocumentPath(path: string): boolean {
  return /\.(?:docx|odt|pdf|rtf)$/i.test(path);
}

/** A document as the page that is read, or what is wrong with it. */
export type DocumentPage = { readonly html: string } | { readonly fault: DocumentFault };

export type DocumentFault =
  | { readonly kind: 'broken' | 'too-large'; readonly reason: string }
  | { readonly kind: 'password' | 'no-text' | 'too-long' | 'empty' };

/** Turns a document into a page. What reads a format is loaded when the first of its documents comes. */
export async function documentPage(path: string, bytes: Uint8Array): Promise<DocumentPage> {
  if (bytes.every(byte => byte <= 0x20)) return { fault: { kind: 'empty' } };
  try {
    if (isCompound(bytes)) return { fault: compoundFault(bytes) };
    const html = await pageOf(path.toLowerCase(), bytes);
    return /[^\s<>]/.test(html.replace(/<[^<>]*>/g, '')) ? { html } : { fault: { kind: 'no-text' } };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

async function pageOf(path: string, bytes: Uint8Array): Promise<string> {
  if (path.endsWith('.pdf')) return (await import('./formats/pdf.ts')).pdfPage(bytes);
  if (path.endsWith('.rtf')) return (await import('./formats/rtf.ts')).rtfPage(bytes);
  if (path.endsWith('.odt')) return (await import('./formats/odt.ts')).openDocumentPage(bytes);
  return (await import('./formats/docx.ts')).wordPage(bytes);
}

/** The container of Word before 2007, and of newer documents that are locked. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);
}

function compoundFault(bytes: Uint8Array): DocumentFault {
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  );
  return isLocked
    ? { kind: 'password' }
    : { kind: 'broken', reason: 'it is of the format that Word had before 2007 (.doc)' };
}

function faultOf(error: unknown): DocumentFault {
  if (error instanceof BadDocument) return { kind: error.isTooLarge ? 'too-large' : 'broken', reason: error.message };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof LockedDocument || (error instanceof Error && error.name === 'PasswordException'))
    return { kind: 'password' };
  return { kind: 'broken', reason: message.split('\n', 1)[0]?.slice(0, 120).replace(/\.+$/, '') || 'it is damaged' };
}

export function documentProblem(path: string, fault: DocumentFault): Problem {
  switch (fault.kind) {
    case 'too-large':
      return {
        code: 'file-too-large',
        path,
        message: `“${path}” is not read: ${fault.reason}.`,
        hint: 'An article is far smaller. Save the article alone, or its text.',
      };
    case 'too-long':
      return {
        code: 'broken-document',
        path,
        message: `“${path}” takes too long to read, or too much memory.`,
        hint: 'Save the pages of the article alone, or its text.',
      };
    case 'empty':
      return {
        code: 'empty-file',
        path,
        message: `“${path}” is empty.`,
        hint: 'Get the file again, or remove it.',
      };
    case 'no-text':
      return {
        code: 'empty-file',
        path,
        message: `“${path}” has no text. ${/\.pdf$/i.test(path) ? 'Its pages may be pictures of text, as a scanner makes them' : 'It may hold nothing but pictures'}.`,
        hint: 'Have a program for text recognition add the text (`ocrmypdf` does), or write the text in a .txt file.',
      };
    case 'password':
      return {
        code: 'broken-document',
        path,
        message: `“${path}” is locked with a password.`,
        hint: 'Open it, and save it without the password.',
      };
    case 'broken':
      return {
        code: 'broken-document',
        path,
        message: `“${path}” cannot be read: ${fault.reason}.`,
        hint: 'Open it in the program that wrote it and save it again, or save its text.',
      };
  }
}
