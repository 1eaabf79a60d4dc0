import { CalendarDate, Nik, OccupationCode, VillageCode, type Worker } from '@payung/domain';
import * as z from 'zod';
import { UnreadableItemError } from './errors.ts';

const text = z.string().nullable().default(null);

/** The sealed section of a person, as it is written. */
const WorkerRecord = z.lazy(() =>
  z.object({
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
    village: VillageCode.nullable().default(null),
    phone: text,
    occupation: OccupationCode,
    occupationWords: z.string().optional(),
    income: z.int().nullable().default(null),
    socialDataset: text,
    welfareDecile: z.int().nullable().default(null),
    isBreadwinner: z.boolean().nullable().default(null),
  }),
);

/** The section's text. Lists leave most columns out: what is not known takes no room in it. */
export function writeWorker(worker: Worker): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(worker).filter(([, value]) => value !== null)),
  );
}

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
