import {
  AgencyId,
  CalendarDate,
  ImportId,
  Instant,
  Nik,
  NominationId,
  OccupationCode,
  type Worker,
} from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { cardOf, readCard, writeCard } from './likeness.ts';

const worker: Worker = {
  nik: Nik.parse('3319040101809001'),
  name: 'NUR \'AINI, S.Pd. | "BU GURU"',
  birthDate: CalendarDate.parse('1980-01-01'),
  birthPlace: null,
  sex: 'FEMALE',
  motherMaidenName: null,
  familyCardNo: '3319040101159999',
  address: 'DK. KRAJAN NO. 4',
  rt: null,
  rw: '02',
  village: null,
  phone: null,
  occupation: OccupationCode.parse('tukang-becak'),
  income: null,
  socialDataset: null,
  welfareDecile: null,
  isBreadwinner: null,
};
const record = {
  id: NominationId.parse(`${'8'.repeat(26)}-2`),
  agency: AgencyId.parse('dinas-sosial'),
  at: Instant.parse('2026-01-15T02:00:00.000Z'),
  since: CalendarDate.parse('2026-01-15'),
  source: { importId: ImportId.parse('7'.repeat(26)), row: 12 },
  version: 3,
  worker,
};

describe('what stands of a nomination on a page', () => {
  it.each([
    ['of a list', record],
    ['alone', { ...record, source: null }],
  ])('reads back as it was written, %s', (_, one) => {
    const card = cardOf(one);
    const posting = { nomination: card.nomination, tags: [], card: writeCard(card) };
    expect(readCard(posting)).toEqual(card);
  });
});
