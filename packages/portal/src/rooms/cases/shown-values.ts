import type { CaseField } from '@payung/contract';
import { say } from '../../language/say.ts';
import type { Segment } from '../../pieces/differing.tsx';

/** Numbers read in groups, as they stand on the card: region, birth date, serial. */
const groupEnds: Readonly<Record<string, readonly number[]>> = {
  nationalId: [6, 12],
  familyCardNo: [6, 12],
};

const sexes: Readonly<Record<string, string>> = {
  MALE: say('Laki-laki'),
  FEMALE: say('Perempuan'),
};

/** The pieces of one side of a field as clerks read them; a code differs as a whole, never letter by letter. */
export function shownValue(
  field: CaseField['field'],
  segments: readonly Segment[],
): readonly Segment[] {
  if (field === 'sex' || field === 'occupation') {
    const text = segments.map((segment) => segment.text).join('');
    const differs = segments.some((segment) => segment.differs);
    return [{ text: sexes[text] ?? text, differs }];
  }
  const ends = groupEnds[field];
  return ends === undefined ? segments : grouped(segments, ends);
}

/** The same characters with a space after each group; spaces never differ. */
function grouped(segments: readonly Segment[], ends: readonly number[]): Segment[] {
  let at = 0;
  return segments.flatMap(({ text, differs }) => {
    const pieces: Segment[] = [];
    let rest = text;
    for (const end of ends) {
      const cut = end - at;
      if (cut <= 0 || cut > rest.length) continue;
      pieces.push({ text: rest.slice(0, cut), differs }, { text: ' ', differs: false });
      rest = rest.slice(cut);
      at = end;
    }
    at += rest.length;
    return rest === '' ? pieces : [...pieces, { text: rest, differs }];
  });
}
