import type { FamilySent } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom } from '../../typed-date.ts';
import { isHeirPaper, isRelation } from '../../words/claims.ts';

type HeirSent = NonNullable<FamilySent['heirs']>[number];

/** An heir as they are typed. */
export interface HeirDraft {
  readonly name: string;
  readonly relation: string;
  readonly phone: string;
  readonly birthDate: string;
  readonly papers: readonly string[];
}

export const emptyHeir: HeirDraft = {
  name: '',
  relation: '',
  phone: '',
  birthDate: '',
  papers: [],
};

type Field = 'name' | 'relation' | 'phone' | 'birthDate';

export const heirControl = (place: number, field: Field) => `waris-${place + 1}-${field}`;

const sentences: Readonly<Record<Field, string>> = {
  name: say('Isi nama ahli waris.'),
  relation: say('Pilih hubungannya dengan peserta.'),
  phone: say('Nomor telepon paling sedikit 5 angka, atau kosongkan.'),
  birthDate: say('Isi tanggal lahir seperti 31-12-1980, atau kosongkan.'),
};

export function heirFault(field: string): FieldError | null {
  const [, place, own = ''] = /^heirs\.(\d+)\.(\w+)/.exec(field) ?? [];
  return place !== undefined && isField(own) ? faultAt(Number(place), own) : null;
}

function isField(field: string): field is Field {
  return Object.hasOwn(sentences, field);
}

function faultAt(place: number, field: Field): FieldError {
  return {
    target: heirControl(place, field),
    text: say('Ahli waris {place}: {sentence}', { place: place + 1, sentence: sentences[field] }),
  };
}

/** The heirs as they are sent, or everything that is wrong with them. @param today of the region's calendar */
export function readHeirs(
  drafts: readonly HeirDraft[],
  today: string,
): { readonly heirs: HeirSent[] } | { readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const heirs: HeirSent[] = [];
  for (const [place, draft] of drafts.entries()) {
    const { relation } = draft;
    const [name, phone] = [draft.name.trim(), draft.phone.trim()];
    const birthDate = dateFrom(draft.birthDate);
    const isBorn = draft.birthDate.trim() === '' || (birthDate !== null && birthDate <= today);
    if (name === '') errors.push(faultAt(place, 'name'));
    if (!isRelation(relation)) errors.push(faultAt(place, 'relation'));
    if (phone !== '' && phone.length < 5) errors.push(faultAt(place, 'phone'));
    if (!isBorn) errors.push(faultAt(place, 'birthDate'));
    if (!isRelation(relation)) continue;
    const papers = draft.papers.filter(isHeirPaper);
    heirs.push({ name, relation, phone: phone === '' ? null : phone, birthDate, papers });
  }
  return errors.length > 0 ? { errors } : { heirs };
}
