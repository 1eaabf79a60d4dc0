import type { DateCell, NationalIdCell, TextCell } from '../cells.ts';
import { type Comparer, type Slot, textOf, UNKNOWN } from './comparer.ts';
import { dateDigits, dateLevel, dateParts, isDate, levelOfDigits } from './dates.ts';
import {
  IDS_DIFFER,
  isNationalId,
  nationalIdLevel,
  nationalIdSays,
  sharedBeyondDate,
  sharedByNumbers,
} from './national-id.ts';
import { singleComparer } from './single.ts';
import { isText, sexOf } from './texts.ts';

export function nationalIdComparer(slot: Slot): Comparer {
  const plain = singleComparer<NationalIdCell>({
    slot,
    read(value) {
      const text = value.replace(/\D/g, '');
      return text === '' ? null : { is: 'national-id', text };
    },
    is: isNationalId,
    unequal: nationalIdLevel,
  });
  return {
    ...plain,
    compare(a, b, at, rarity, out) {
      plain.compare(a, b, at, rarity, out);
      out.shared[at] = sharedByNumbers(out.levels[at] ?? UNKNOWN);
    },
  };
}

/**
 * A date. Where the schema has a national identity number, its date stands in for a missing birth date and is tried
 * beside one that differs from it.
 *
 * @param nationalId the column of the number, if the date is the person's birth date
 * @param witness the slot of that number: where two numbers are alike, their dates are no second witness
 */
export function dateComparer(slot: Slot, nationalId: string | null, witness: number): Comparer {
  const plain = singleComparer<DateCell>({
    slot,
    read: (value) => dateCell(value, ''),
    is: isDate,
    unequal: dateLevel,
    counted: dateParts,
  });
  if (nationalId === null) return plain;
  return {
    ...plain,
    read(values) {
      const id = textOf(values, nationalId).replace(/\D/g, '');
      return [dateCell(textOf(values, slot.field), nationalIdSays(id)?.date ?? '')];
    },
    compare(a, b, at, rarity, out) {
      plain.compare(a, b, at, rarity, out);
      const left = a[at];
      const right = b[at];
      if (!isDate(left) || !isDate(right)) return;
      const idLevel = out.levels[witness] ?? UNKNOWN;
      const idsAlike = idLevel !== UNKNOWN && idLevel !== IDS_DIFFER;
      if (left.fromNationalId && right.fromNationalId) out.levels[at] = UNKNOWN;
      else if (idsAlike && (left.fromNationalId || right.fromNationalId)) out.levels[at] = UNKNOWN;
      else if (idsAlike && left.text !== right.text)
        out.levels[at] = levelOfDigits(left.text, right.text);
      else if (idsAlike) {
        const [one, other] = [a[witness], b[witness]];
        if (!isNationalId(one) || !isNationalId(other)) return;
        out.shared[witness] = sharedBeyondDate(one.text, other.text, idLevel, left.text);
      }
    },
  };
}

function dateCell(value: string, fromId: string): DateCell | null {
  const own = dateDigits(value);
  if (own === '') {
    return fromId === '' ? null : { is: 'date', text: fromId, fromNationalId: true, other: '' };
  }
  return { is: 'date', text: own, fromNationalId: false, other: fromId === own ? '' : fromId };
}

/** Sex; a national identity number tells it where the column is empty. */
export function sexComparer(slot: Slot, nationalId: string | null): Comparer {
  const plain = singleComparer<TextCell>({
    slot,
    read: (value) => sexCell(sexOf(value)),
    is: isText,
    unequal: () => 1,
  });
  if (nationalId === null) return plain;
  return {
    ...plain,
    read(values) {
      const own = sexOf(textOf(values, slot.field));
      const id = textOf(values, nationalId).replace(/\D/g, '');
      return [sexCell(own === '' ? (nationalIdSays(id)?.sex ?? '') : own)];
    },
  };
}

function sexCell(text: string): TextCell | null {
  return text === '' ? null : { is: 'text', text };
}
