import { type EvidenceType, evidenceTypes } from './evidence.ts';

/** Bytes of the largest photo or letter that is taken in. */
export const largestEvidenceBytes: number = 10 * 1024 * 1024;

/** Why a file is not taken as proof. */
export type EvidenceFault =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  /** neither a photo nor a PDF, whatever it is called */
  | { readonly code: 'type-not-taken' }
  /** it is something else than was said */
  | { readonly code: 'not-what-it-says'; readonly says: EvidenceType; readonly is: EvidenceType }
  /** it begins as what it says and does not end as one: cut off on its way, or something is hidden behind it */
  | { readonly code: 'broken'; readonly is: EvidenceType };

const extensions: Readonly<Record<string, EvidenceType>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
};

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** a chunk without contents, by which every PNG ends, with its check sum */
const pngEnd = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
const jpegHead = [0xff, 0xd8, 0xff];
const jpegEnd = [0xff, 0xd9];
const pdfHead = [...'%PDF-'].map((letter) => letter.charCodeAt(0));
const pdfEnd = [...'%%EOF'].map((letter) => letter.charCodeAt(0));
/** bytes behind the end that scanners and telephones add */
const slack = 1024;

function standsAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return at >= 0 && wanted.every((byte, i) => bytes[at + i] === byte);
}

function endsBy(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const last = bytes.length - wanted.length;
  for (let at = last; at >= Math.max(0, last - slack); at -= 1) {
    if (standsAt(bytes, at, wanted)) return true;
  }
  return false;
}

/** What a file is by its first bytes; null for anything that is not taken. */
function typeOf(bytes: Uint8Array): EvidenceType | null {
  if (standsAt(bytes, 0, jpegHead)) return 'image/jpeg';
  if (standsAt(bytes, 0, pngHead)) return 'image/png';
  return standsAt(bytes, 0, pdfHead) ? 'application/pdf' : null;
}

function isWhole(bytes: Uint8Array, type: EvidenceType): boolean {
  switch (type) {
    case 'image/jpeg':
      return endsBy(bytes, jpegEnd);
    case 'image/png':
      return endsBy(bytes, pngEnd);
    case 'application/pdf':
      return endsBy(bytes, pdfEnd);
  }
}

/** The type that a file's name promises; null where it promises none that is known. */
export function typeByName(fileName: string): EvidenceType | null {
  const extension = fileName.toLowerCase().match(/\.([a-z]{3,4})$/)?.[1];
  return extension === undefined ? null : (extensions[extension] ?? null);
}

/**
 * What is wrong with a file as proof, by its contents: names and stated types are claims only.
 * @param said the types that its name and its sender claim, in any order
 * @returns every fault; none when it is what it says
 */
export function evidenceFaults(
  bytes: Uint8Array,
  said: readonly (EvidenceType | null)[],
): EvidenceFault[] {
  if (bytes.length === 0) return [{ code: 'empty' }];
  const faults: EvidenceFault[] = [];
  if (bytes.length > largestEvidenceBytes) {
    faults.push({ code: 'too-large', bytes: bytes.length, most: largestEvidenceBytes });
  }
  const is = typeOf(bytes);
  if (is === null) return [...faults, { code: 'type-not-taken' }];
  for (const says of evidenceTypes) {
    if (says !== is && said.includes(says)) faults.push({ code: 'not-what-it-says', says, is });
  }
  // of a file that is too large only its beginning was read
  if (bytes.length <= largestEvidenceBytes && !isWhole(bytes, is)) {
    faults.push({ code: 'broken', is });
  }
  return faults;
}
