import type { ClaimFamily } from '@payung/contract';
import type { FamilySent } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { typedDate } from '../../typed-date.ts';
import { type ChildDraft, childFault, readChildren } from './child-draft.ts';
import { type HeirDraft, heirFault, readHeirs } from './heir-draft.ts';

/** The family of a claim as it is typed. */
export interface FamilyDraft {
  readonly heirs: readonly HeirDraft[];
  readonly children: readonly ChildDraft[];
  readonly bank: string;
  readonly number: string;
  readonly holder: string;
  readonly cause: string;
}

export const familyControls = {
  bank: 'rekening-bank',
  number: 'rekening-nomor',
  holder: 'rekening-nama',
  cause: 'sebab',
} as const;

const sentences: Readonly<Record<keyof typeof familyControls, string>> = {
  bank: say('Isi nama bank.'),
  number: say('Nomor rekening berisi 5 sampai 30 angka.'),
  holder: say('Isi nama pemilik rekening.'),
  cause: say('Sebab paling panjang 500 huruf.'),
};

export function familyFault(field: string): FieldError | null {
  const own = field.replace(/^account\./, '');
  if (isField(own)) return faultAt(own);
  return heirFault(field) ?? childFault(field);
}

function isField(field: string): field is keyof typeof familyControls {
  return Object.hasOwn(familyControls, field);
}

function faultAt(field: keyof typeof familyControls): FieldError {
  return { target: familyControls[field], text: sentences[field] };
}

/** What is sent, or everything that is wrong with it. @param today of the region's calendar */
export function readFamily(
  draft: FamilyDraft,
  today: string,
): { readonly family: Omit<FamilySent, 'version'> } | { readonly errors: readonly FieldError[] } {
  const heirs = readHeirs(draft.heirs, today);
  const children = readChildren(draft.children, today, true);
  const [bank, holder, cause] = [draft.bank.trim(), draft.holder.trim(), draft.cause.trim()];
  const number = draft.number.replace(/[\s.-]/g, '');
  const isNone = bank === '' && number === '' && holder === '';
  const wrong = isNone
    ? []
    : [
        bank === '' ? faultAt('bank') : null,
        /^\d{5,30}$/.test(number) ? null : faultAt('number'),
        holder === '' ? faultAt('holder') : null,
      ].filter((fault) => fault !== null);
  if ('heirs' in heirs && 'children' in children && wrong.length === 0) {
    const account = isNone ? null : { bank, number, holder };
    return {
      family: { ...heirs, ...children, account, cause: cause === '' ? null : cause },
    };
  }
  const errors = [heirs, children].flatMap((read) => ('errors' in read ? read.errors : []));
  return { errors: [...errors, ...wrong] };
}

/** The family as it stands in the form that changes it. */
export function draftOfFamily(family: ClaimFamily): FamilyDraft {
  return {
    heirs: family.heirs.map(({ name, relation, phone, birthDate, papers }) => ({
      name,
      relation,
      phone: phone ?? '',
      birthDate: birthDate === null ? '' : typedDate(birthDate),
      papers,
    })),
    children: family.children.map((child) => ({
      name: child.name,
      birthDate: typedDate(child.birthDate),
      school: child.school,
      yearOfLevel: String(child.yearOfLevel),
      is: [...(child.isMarried ? ['married'] : []), ...(child.isWorking ? ['working'] : [])],
    })),
    bank: family.account?.bank ?? '',
    number: family.account?.number ?? '',
    holder: family.account?.holder ?? '',
    cause: family.cause ?? '',
  };
}
