import { CalendarDate, Nik, OccupationCode, VillageCode, type Worker } from '@payung/domain';
import * as z from 'zod';
import { UnreadableItemError } from './errors.ts';

const text = z.string().nullable();

/** The sealed section of a person, as it is written. */
const WorkerRecord = z.object({
  nik: Nik,
  name: z.string(),
  birthDate: CalendarDate,
  birthPlace: text,
  sex: z.enum(['MALE', 'FEMALE']),
  motherMaidenName: text,
  familyCardNo: text,
  address: text,
  rt: text,
  rw: text,
  village: VillageCode.nullable(),
  phone: text,
  occupation: OccupationCode,
  occupationWords: z.string().optional(),
  income: z.int().nullable(),
  socialDataset: text,
  welfareDecile: z.int().nullable(),
  isBreadwinner: z.boolean().nullable(),
});

/** Reads an opened section. @throws UnreadableItemError without any of its contents. */
export function readWorker(json: string): Worker {
  const parsed = WorkerRecord.safeParse(JSON.parse(json));
  if (!parsed.success) {
    throw new UnreadableItemError(
      'worker',
      parsed.error.issues.map((i) => i.path.join('.')).join(),
    );
  }
  return parsed.data;
}
