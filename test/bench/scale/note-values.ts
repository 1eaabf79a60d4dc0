import type { Note } from '../people/note-person.ts';

/** What a clerk noted, by the names of the workers' schema. */
export function valuesOf(note: Note): Readonly<Record<string, string>> {
  return {
    nationalId: note.nik.replaceAll(/\D/g, ''),
    name: note.name,
    birthDate: note.birthDate,
    sex: note.person.sex,
    motherMaidenName: note.mother,
    familyCardNo: note.familyCard,
    village: note.village,
    address: note.street,
    rt: String(note.rt),
    rw: String(note.rw),
    phone: note.phone,
  };
}
