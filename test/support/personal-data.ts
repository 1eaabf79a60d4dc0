import { createHash } from 'node:crypto';
import type { Invented } from './invented-people.ts';

/** A place where no word about a worker may ever stand. */
export type Sink =
  | 'log'
  | 'problem'
  | 'url'
  | 'header'
  | 'key'
  | 'attribute'
  | 'message'
  | 'file'
  | 'mail';

/** Something personal in a place where it must not be; told by its kind, so that the finding leaks nothing. */
export interface Found {
  readonly sink: Sink;
  readonly kind: string;
}

/** sixteen digits, even when written with dots, dashes or blanks between them: a NIK or a family card */
const sixteenDigits = /(?<![\dA-Z])\d(?:[ .-]?\d){15}(?![\dA-Z])/gi;
/** as above not inside a hash, of which one in five hundred would hold such a run of digits */
const phone = /(?<![\dA-Z])(?:\+?62|0)8\d{8,11}(?![\dA-Z])/gi;
/** how the invented people's mothers are called */
const inventedMother = /\b(?:TUMINAH|PONIYEM|SARINTEN|WAGIRAH)\b/gi;

/** What looks like a worker's data in a text, whoever it is about: the kinds, never the values. */
export function personalIn(sink: Sink, text: string): Found[] {
  const seen = unescaped(text);
  const kinds: readonly (readonly [string, RegExp])[] = [
    ['sixteen digits', sixteenDigits],
    ['phone number', phone],
    ['mother’s name', inventedMother],
  ];
  return kinds.flatMap(([kind, pattern]) => (seen.search(pattern) < 0 ? [] : [{ sink, kind }]));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // it holds a percent sign of its own
    return text;
  }
}

/** Throws when a text holds what looks like a worker's data. For every answer, address and message of a run. */
export function expectNothingPersonal(sink: Sink, text: string): void {
  const found = personalIn(sink, text);
  if (found.length > 0) {
    const kinds = found.map(({ kind }) => kind).join(', ');
    throw new Error(`personal data in a ${sink}: ${kinds}`);
  }
}

/** Every form in which the data of these people could stand somewhere in the clear. */
export function formsOf(people: readonly Invented[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const person of people) {
    const values = {
      NIK: person.nationalId,
      'family card': person.familyCardNo,
      phone: person.phone,
      name: person.name,
      'mother’s name': person.motherMaidenName,
      address: person.address,
    };
    for (const [kind, value] of Object.entries(values)) addForms(forms, kind, value);
  }
  return forms;
}

function addForms(forms: Map<string, string>, kind: string, value: string): void {
  forms.set(value, kind);
  forms.set(encodeURIComponent(value), `${kind}, in an address`);
  forms.set(Buffer.from(value).toString('base64').replaceAll('=', ''), `${kind}, in base64`);
  forms.set(Buffer.from(value).toString('hex'), `${kind}, in hex`);
  // sixteen digits can be guessed: a hash without a key hides nothing
  for (const encoding of ['hex', 'base64', 'base64url'] as const) {
    const digest = createHash('sha256').update(value).digest(encoding).replaceAll('=', '');
    forms.set(digest, `${kind}, hashed without a key`);
  }
}

/** Where any of these forms stands in some bytes. */
export function scan(sink: Sink, bytes: Uint8Array, forms: ReadonlyMap<string, string>): Found[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kinds = new Set<string>();
  for (const [form, kind] of forms) if (all.includes(form)) kinds.add(kind);
  return [...kinds].map((kind) => ({ sink, kind }));
}
