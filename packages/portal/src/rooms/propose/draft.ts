import type { NominationRequest } from '@payung/contract';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom } from '../../typed-date.ts';

/** What stands in the form; all text, as typed. */
export interface Draft {
  readonly agency: string;
  readonly nationalId: string;
  readonly name: string;
  readonly occupation: string;
  readonly village: string;
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly sex: string;
  readonly motherMaidenName: string;
  readonly familyCardNo: string;
  readonly address: string;
  readonly rt: string;
  readonly rw: string;
  readonly phone: string;
  /** `given` once whoever nominates says that the worker was told what happens with their data */
  readonly notice: string;
}
export type DraftField = keyof Draft;

/** What `notice` holds once it is ticked. */
export const noticeGiven = 'given';

export const emptyDraft: Draft = {
  agency: '',
  nationalId: '',
  name: '',
  occupation: '',
  village: '',
  birthDate: '',
  birthPlace: '',
  sex: '',
  motherMaidenName: '',
  familyCardNo: '',
  address: '',
  rt: '',
  rw: '',
  phone: '',
  notice: '',
};

/** What was kept of a form, where it still is such a draft; null otherwise. */
export function draftFrom(kept: unknown): Draft | null {
  if (typeof kept !== 'object' || kept === null) return null;
  // drafts of releases before it was asked say nothing of the notice
  const texts = new Map<string, unknown>([['notice', ''], ...Object.entries(kept)]);
  const fields = Object.keys(emptyDraft).map((field) => [field, texts.get(field)] as const);
  if (fields.some(([, text]) => typeof text !== 'string')) return null;
  return { ...emptyDraft, ...Object.fromEntries(fields) };
}

/** Every text that was kept of a form: a release with other fields takes nothing away from what was typed. */
export function textsOf(kept: unknown): Draft {
  const texts = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  const known = texts.filter(
    ([field, text]) => Object.hasOwn(emptyDraft, field) && typeof text === 'string',
  );
  return { ...emptyDraft, ...Object.fromEntries(known) };
}

/** Whether nothing was typed; the agency may be chosen by itself. */
export function isEmptyDraft({ agency: _, ...typed }: Draft): boolean {
  return Object.values(typed).every((text) => text === '');
}

/** The id of a field's control, also what the error summary links to. */
export function controlIdOf(field: string): string {
  return `isian-${field}`;
}

const needed: readonly { field: DraftField; text: string }[] = [
  { field: 'agency', text: say('Pilih dinas pengusul.') },
  { field: 'nationalId', text: say('Isi NIK sesuai KTP-el.') },
  { field: 'name', text: say('Isi nama lengkap sesuai KTP-el.') },
  { field: 'occupation', text: say('Pilih pekerjaan.') },
];

/** Who answers for an area nominates nobody of whom it is not known that they live in it. */
const neededOfAreas = {
  field: 'village',
  text: say('Pilih desa/kelurahan tempat tinggalnya.'),
} as const;

/**
 * What keeps a draft from being sent: only what is empty or cannot be a NIK; the service judges the rest.
 * @param isAreaOnly whether whoever nominates answers for an area
 */
export function faultsOfDraft(draft: Draft, isAreaOnly = false): FieldError[] {
  const faults = [...needed, ...(isAreaOnly ? [neededOfAreas] : [])]
    .filter(({ field }) => draft[field].trim() === '')
    .map(({ field, text }) => ({ target: controlIdOf(field), text }));
  const digits = draft.nationalId.replace(/[\s.'-]/g, '');
  if (/^\d+$/.test(digits) && digits.length !== 16) {
    const text = say('NIK berisi {digits} angka, seharusnya 16. Periksa kembali pada KTP-el.', {
      digits: digits.length,
    });
    faults.push({ target: controlIdOf('nationalId'), text });
  }
  if (draft.birthDate.trim() !== '' && dateFrom(draft.birthDate) === null) {
    const text = say('Tanggal lahir tidak ada di kalender. Isi seperti 31-12-1980, sesuai KTP-el.');
    faults.push({ target: controlIdOf('birthDate'), text });
  }
  return faults;
}

interface Place {
  readonly code: string;
  readonly name: string;
  readonly districtCode: string;
}

/**
 * What is sent. Two villages may share a name, hence the district's name goes along.
 *
 * @param noticeVersion the notice that whoever nominates had before them; null for the one in force when it is sent
 */
export function requestFrom(
  draft: Draft,
  villages: readonly Place[],
  districts: readonly { readonly code: string; readonly name: string }[],
  noticeVersion: number | null,
): NominationRequest {
  const village = villages.find((entry) => entry.code === draft.village);
  const district = districts.find((entry) => entry.code === village?.districtCode);
  return {
    agency: draft.agency,
    ...noticeOf(draft, noticeVersion),
    worker: {
      nationalId: draft.nationalId.trim(),
      name: draft.name.trim(),
      occupation: draft.occupation,
      village: village?.name,
      district: district?.name,
      birthDate: dateFrom(draft.birthDate) ?? undefined,
      birthPlace: given(draft.birthPlace),
      sex: draft.sex === 'MALE' || draft.sex === 'FEMALE' ? draft.sex : undefined,
      motherMaidenName: given(draft.motherMaidenName),
      familyCardNo: given(draft.familyCardNo),
      address: given(draft.address),
      rt: given(draft.rt),
      rw: given(draft.rw),
      phone: given(draft.phone),
    },
  };
}

/** Left out where it was not ticked: kept as not told, which refuses nobody (domain-rules 6.2). */
function noticeOf({ notice }: Draft, version: number | null) {
  if (notice !== noticeGiven) return {};
  return { noticeGiven: true, ...(version === null ? {} : { noticeVersion: version }) };
}

// What is undefined is left out when the request is written.
function given(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
