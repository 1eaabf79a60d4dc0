import type { Cell, TextCell } from '../cells.ts';
import type { Comparer, Slot } from './comparer.ts';
import { singleComparer } from './single.ts';
import { edits, jaroWinkler, plainText } from './strings.ts';

export const isText = (cell: Cell | null | undefined): cell is TextCell => cell?.is === 'text';

const text = (value: string): TextCell | null =>
  value === '' ? null : { is: 'text', text: value };
const digits = (value: string): string => value.replace(/\D/g, '');

function byText(
  slot: Slot,
  normalise: (value: string) => string,
  unequal: (a: string, b: string) => number,
): Comparer {
  return singleComparer<TextCell>({
    slot,
    read: (value) => text(normalise(value)),
    is: isText,
    unequal: (a, b) => unequal(a.text, b.text),
  });
}

function sharesWord(a: string, b: string): boolean {
  const words = a.split(' ');
  return b.split(' ').some((word) => word.length > 2 && words.includes(word));
}

/** Villages, towns, places of birth. */
export function placeComparer(slot: Slot): Comparer {
  return byText(slot, plainText, (a, b) => {
    if (isSlip(a, b)) return 1;
    return sharesWord(a, b) || a.startsWith(b) || b.startsWith(a) ? 2 : 3;
  });
}

/** One slip of the pen, or two in a long word. */
function isSlip(a: string, b: string): boolean {
  const limit = Math.min(a.length, b.length) < 6 ? 1 : 2;
  return edits(a, b, limit) <= limit || jaroWinkler(a, b) >= 0.93;
}

export function houseNumberComparer(slot: Slot): Comparer {
  return byText(
    slot,
    (value) =>
      plainText(value)
        .replace(/^(rt|rw|no|nr)\s*/, '')
        .replace(/^0+(?=.)/, ''),
    (a, b) => (edits(a, b, 1) <= 1 && Math.max(a.length, b.length) > 1 ? 1 : 2),
  );
}

/** Postcodes and the like: what stands in front says the larger area. */
export function codeComparer(slot: Slot): Comparer {
  return byText(
    slot,
    (value) => value.trim().toLowerCase().replace(/\s+/g, ' '),
    (a, b) => {
      if (frontOf(a) === frontOf(b)) return 2;
      return edits(a, b, 1) <= 1 ? 1 : 3;
    },
  );
}

/** What stands before the first space, else the first half. */
export function frontOf(code: string): string {
  const space = code.indexOf(' ');
  return space > 0 ? code.slice(0, space) : code.slice(0, Math.ceil(code.length / 2));
}

/** Indonesian numbers without +62, 62 or 0 in front; others by their digits. */
export function phoneComparer(slot: Slot): Comparer {
  return byText(
    slot,
    (value) => digits(value).replace(/^(62|0)+/, ''),
    (a, b) => (edits(a, b, 1) <= 1 ? 1 : 2),
  );
}

export function emailComparer(slot: Slot): Comparer {
  return byText(
    slot,
    (value) => value.trim().toLowerCase(),
    (a, b) => {
      if (edits(a, b, 3) <= 3) return 1;
      return localPart(a) === localPart(b) || jaroWinkler(a, b) > 0.93 ? 2 : 3;
    },
  );
}

export function localPart(email: string): string {
  return email.split('@')[0] ?? '';
}

export function identifierComparer(slot: Slot): Comparer {
  return byText(
    slot,
    (value) => plainText(value).replaceAll(' ', ''),
    (a, b) => {
      const distance = edits(a, b, 2);
      return distance <= 1 ? 1 : distance === 2 ? 2 : 3;
    },
  );
}

export function familyCardComparer(slot: Slot): Comparer {
  return byText(slot, digits, (a, b) => (edits(a, b, 1) <= 1 ? 1 : 2));
}

export function categoryComparer(slot: Slot): Comparer {
  return byText(slot, plainText, (a, b) => (isSlip(a, b) || sharesWord(a, b) ? 1 : 2));
}

const female = new Set(['f', 'female', 'p', 'pr', 'perempuan', 'wanita', 'w', 'woman']);
const male = new Set(['m', 'male', 'l', 'lk', 'laki laki', 'laki', 'pria', 'man']);

/** Female or male in the ways lists write it; other words stand for themselves. */
export function sexOf(value: string): string {
  const plain = plainText(value);
  if (female.has(plain)) return 'f';
  return male.has(plain) ? 'm' : plain;
}
