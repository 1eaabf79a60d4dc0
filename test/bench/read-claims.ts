import { CalendarDate, type Candidate, nikFacts, parseNik } from '@payung/domain';
import type { ColumnField, ColumnMapping } from '@payung/files';
import { readRows } from '@payung/files';
import type { FinishedList, HandedList } from './hand-in.ts';
import type { Claim } from './judge.ts';

/** NIKs that end in two digits up to this year's are of this century. */
const today = CalendarDate.parse('2026-01-01');

function claimOf({ nationalId, name, birthDate }: Candidate): Claim {
  const parsed = nationalId.state === 'given' ? parseNik(nationalId.value) : null;
  const nik = parsed?.ok ? parsed.nik : null;
  const fromNik = nik === null ? null : nikFacts(nik, today).birthDate;
  return {
    nik,
    name: name.state === 'given' ? name.value : '',
    birthDate: birthDate.state === 'given' ? birthDate.value : fromNik,
  };
}

/** What a list says of each row, under the columns that the service found; by line of the file. */
export function readClaims(list: HandedList, { status }: FinishedList): Map<number, Claim> {
  const found = status.layout?.mapping;
  if (!found) throw new Error(`the service tells no columns for the list of ${list.agency}`);
  // the service answers with the names of the fields that it used
  const mapping: ColumnMapping = { ...found, columns: found.columns as ColumnField[] };
  const claims = new Map<number, Claim>();
  for (const { row, candidate } of readRows(list.bytes, mapping, { fileName: list.agency })) {
    claims.set(row, claimOf(candidate));
  }
  return claims;
}
