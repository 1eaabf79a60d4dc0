import type { Member } from '@payung/contract';
import type { Role } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom, typedDate } from '../../typed-date.ts';

/** One post as it stands in the form. */
export interface PostDraft {
  readonly role: Role;
  readonly agencies: readonly string[];
  readonly areas: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly acting: '' | 'PLT' | 'PLH';
  /** user whose post it is; empty when it is vacant */
  readonly of: string;
  readonly letter: string;
}

export const controlOf = (position: number, field: string) => `tugas-${position}-${field}`;

/** Roles that work for agencies, that answer for areas, and all others. */
export const worksForAgencies = (role: Role) => role === 'officer' || role === 'machine';
export const mayNarrowAgencies = (role: Role) => worksForAgencies(role) || role === 'auditor';
export const answersForAreas = (role: Role) => role === 'village' || role === 'district';

/** @param today `YYYY-MM-DD` in the region */
export function newPost(today: string): PostDraft {
  return {
    role: 'officer',
    agencies: [],
    areas: [],
    from: typedDate(today),
    until: '',
    acting: '',
    of: '',
    letter: '',
  };
}

export function postDraft(post: Member['posts'][number]): PostDraft {
  return {
    role: post.role,
    agencies: post.agencies,
    areas: post.areas,
    from: typedDate(post.from),
    until: post.until === null ? '' : typedDate(post.until),
    acting: post.delegation?.kind ?? '',
    of: post.delegation?.of ?? '',
    letter: post.delegation?.letter ?? '',
  };
}

/** All that keeps a post from being given. */
export function postFaults(draft: PostDraft, position: number): FieldError[] {
  const { role, agencies, areas, acting, letter } = draft;
  const faults: FieldError[] = [];
  const add = (field: string, text: string) =>
    faults.push({ target: controlOf(position, field), text });
  if (worksForAgencies(role) && agencies.length === 0) add('agencies', faultTexts.agencies);
  if (answersForAreas(role) && areas.length === 0) add('areas', faultTexts.areas);
  const from = dateFrom(draft.from);
  const until = draft.until.trim() === '' ? null : dateFrom(draft.until);
  if (from === null) add('from', say('Isi hari pertama tugas, misalnya 01-12-2026.'));
  if (draft.until.trim() !== '' && until === null) {
    add('until', say('Hari terakhir tidak ada di kalender. Isi seperti 31-12-2026.'));
  }
  if (from !== null && until !== null && until < from) add('until', faultTexts.until);
  if (acting !== '' && draft.until.trim() === '')
    add('until', say('Plt. dan Plh. perlu hari terakhir.'));
  if (acting !== '' && letter.trim() === '')
    add('letter', say('Isi nomor surat perintah Plt. atau Plh.'));
  return faults;
}

const faultTexts = {
  agencies: say('Pilih paling sedikit satu dinas.'),
  areas: say('Pilih paling sedikit satu wilayah.'),
  from: say('Hari pertama tugas belum dapat diterima.'),
  until: say('Hari terakhir tidak boleh sebelum hari pertama.'),
  letter: say('Nomor surat perintah belum dapat diterima.'),
  of: say('Pejabat yang digantikan bukan pengguna daerah ini.'),
} as const;

function isFaultField(field: string): field is keyof typeof faultTexts {
  return Object.hasOwn(faultTexts, field);
}

/** What is sent; reach that the role does not have is left out. */
export function postFrom(draft: PostDraft) {
  const { role, agencies, areas, acting, of, letter } = draft;
  return {
    role,
    agencies: mayNarrowAgencies(role) ? agencies : [],
    areas: answersForAreas(role) ? areas : [],
    from: dateFrom(draft.from),
    until: draft.until.trim() === '' ? null : dateFrom(draft.until),
    delegation:
      acting === '' ? null : { kind: acting, of: of === '' ? null : of, letter: letter.trim() },
  };
}

/** A fault that the service found in the posts of somebody, in the form's words. */
export function postWords(field: string): FieldError | null {
  const [first, position, ...rest] = field.split('.');
  if (first === 'user') {
    return {
      target: null,
      text: say('Peran Anda sendiri hanya dapat diubah admin daerah yang lain.'),
    };
  }
  if (first !== 'posts') return null;
  if (position === undefined || rest.length === 0) {
    return {
      target: null,
      text: say('Daerah ini perlu paling sedikit satu admin tanpa hari terakhir.'),
    };
  }
  const known = rest.find(isFaultField);
  if (known === undefined) return null;
  return { target: controlOf(Number(position), known), text: faultTexts[known] };
}
