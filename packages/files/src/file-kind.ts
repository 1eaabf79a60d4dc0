import { MAX_FILE_BYTES } from './limits.ts';
import type { FileFault, ForeignKind } from './list-types.ts';

export type FileKind =
  | { readonly kind: 'zip' }
  | { readonly kind: 'text' }
  | { readonly kind: 'fault'; readonly fault: FileFault };

const signatures: readonly (readonly [readonly number[], ForeignKind])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x1f, 0x8b], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
];

/** What the bytes are, whatever the name says. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length > MAX_FILE_BYTES) {
    return fault({ code: 'too-large', bytes: bytes.length, limit: MAX_FILE_BYTES });
  }
  if (isBlank(bytes)) return fault({ code: 'empty-file' });
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: 'zip' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fault(compoundFault(bytes));
  for (const [signature, kind] of signatures) {
    if (startsWith(bytes, signature)) return fault({ code: 'not-a-list', kind });
  }
  const foreign = foreignText(bytes);
  return foreign === null ? { kind: 'text' } : fault({ code: 'not-a-list', kind: foreign });
}

function fault(reason: FileFault): FileKind {
  return { kind: 'fault', fault: reason };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function isBlank(bytes: Uint8Array): boolean {
  const ignorable = new Set([0, 9, 10, 11, 12, 13, 32, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);
  return bytes.every((byte) => ignorable.has(byte));
}

/** A compound file is an encrypted workbook or one of the binary formats before 2007. */
function compoundFault(bytes: Uint8Array): FileFault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const names = (word: string): boolean => buffer.includes(Buffer.from(word, 'utf16le'));
  if (names('EncryptedPackage') || names('EncryptionInfo')) return { code: 'encrypted' };
  return { code: 'not-a-list', kind: names('WordDocument') ? 'doc' : 'xls' };
}

function foreignText(bytes: Uint8Array): ForeignKind | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
    .toString('latin1')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\u0000', '')
    .trimStart()
    .toLowerCase();
  if (/^<(?:!doctype html|html|table|head|body|meta|style)\b/.test(start)) return 'html';
  if (start.startsWith('<?xml') || start.startsWith('<workbook')) return 'xml';
  return isBinary(bytes) ? 'binary' : null;
}

/** Text has no control bytes but tabs and line breaks; a stray few are the affair of their cell. */
function isBinary(bytes: Uint8Array): boolean {
  const looked = Math.min(bytes.length, 8192);
  const zeros = [0, 0];
  let odd = 0;
  for (let at = 0; at < looked; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) odd += 1;
  }
  const [even = 0, uneven = 0] = zeros;
  const isWide = Math.max(even, uneven) > looked / 4 && Math.min(even, uneven) < looked / 20;
  if (isWide) return false;
  return odd + even + uneven > 8 && odd + even + uneven > looked / 20;
}
