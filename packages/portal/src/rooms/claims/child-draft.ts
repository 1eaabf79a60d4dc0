import type { FamilySent } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom } from '../../typed-date.ts';
import { schoolOptions } from '../../words/benefits.ts';

type ChildSent = NonNullable<FamilySent['children']>[number];

/** A child as it is typed. */
export interface ChildDraft {
  readonly name: string;
  readonly birthDate: string;
  readonly school: string;
  readonly yearOfLevel: string;
  readonly is: readonly string[];
}

export const emptyChild: ChildDraft = {
  name: '',
  birthDate: '',
  school: '',
  yearOfLevel: '1',
  is: [],
};

type Field = 'name' | 'birthDate' | 'school' | 'yearOfLevel';

export const childControl = (place: number, field: Field) => `anak-${place + 1}-${field}`;

const sentences: Readonly<Record<Field, string>> = {
  name: say('Isi nama anak.'),
  birthDate: say('Isi tanggal lahir anak seperti 31-12-2015.'),
  school: say('Pilih jenjang sekolah anak pada hari kejadian.'),
  yearOfLevel: say('Pilih tahun ke berapa pada jenjang itu.'),
};

export function childFault(field: string): FieldError | null {
  const [, place, own = ''] = /^children\.(\d+)(?:\.(\w+))?$/.exec(field) ?? [];
  if (place === undefined) return null;
  if (own === '') {
    const text = say('Anak yang beasiswanya sudah diajukan tetap di tempatnya.');
    return { target: childControl(Number(place), 'birthDate'), text };
  }
  return isField(own) ? faultAt(Number(place), own) : null;
}

function isField(field: string): field is Field {
  return Object.hasOwn(sentences, field);
}

function faultAt(place: number, field: Field): FieldError {
  return {
    target: childControl(place, field),
    text: say('Anak {place}: {sentence}', { place: place + 1, sentence: sentences[field] }),
  };
}

/** The children as they are sent, or everything that is wrong with them. @param today of the region's calendar */
export function readChildren(
  drafts: readonly ChildDraft[],
  today: string,
  needsNames = false,
): { readonly children: ChildSent[] } | { readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const children: ChildSent[] = [];
  for (const [place, draft] of drafts.entries()) {
    const birthDate = dateFrom(draft.birthDate);
    const school = schoolOf(draft.school);
    if (needsNames && draft.name.trim() === '') errors.push(faultAt(place, 'name'));
    if (birthDate === null || birthDate > today) errors.push(faultAt(place, 'birthDate'));
    if (school === null) errors.push(faultAt(place, 'school'));
    if (birthDate === null || school === null) continue;
    children.push({
      name: draft.name.trim(),
      birthDate,
      school,
      yearOfLevel: Number(draft.yearOfLevel) || 1,
      isMarried: draft.is.includes('married'),
      isWorking: draft.is.includes('working'),
    });
  }
  return errors.length > 0 ? { errors } : { children };
}

function schoolOf(text: string): ChildSent['school'] | null {
  return schoolOptions.find(({ value }) => value === text)?.value ?? null;
}
