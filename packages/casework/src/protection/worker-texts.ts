import { type CandidateField, occupationNames, type Region, type Worker } from '@payung/domain';
import { comparedFields } from '../changed-fields.ts';

/** The fields of a worker that can be put right; the NIK says who it is. A district is told to find the village. */
export const correctable = [...comparedFields, 'district'] as const;

export type CorrectableField = (typeof comparedFields)[number];

/** The fields in which two accounts of a worker differ. */
export function fieldsBetween(before: Worker, after: Worker): CorrectableField[] {
  return comparedFields.filter(
    (field) =>
      before[field] !== after[field] ||
      (field === 'occupation' && before.occupationWords !== after.occupationWords),
  );
}

/** What is kept of a worker as a form would say it, so that it can be assessed again. */
export function textsOfWorker(
  region: Region,
  worker: Worker,
): Partial<Record<CandidateField, string>> {
  const village = region.villages.find(({ code }) => code === worker.village);
  const district = region.districts.find(({ code }) => code === village?.districtCode);
  const said: Partial<Record<CandidateField, string | null | undefined>> = {
    ...worker,
    nationalId: worker.nik,
    sex: worker.sex === 'MALE' ? 'L' : 'P',
    village: village?.name,
    district: district?.name,
    occupation:
      worker.occupationWords ?? occupationNames(region).get(worker.occupation) ?? worker.occupation,
    income: worker.income === null ? null : String(worker.income),
    welfareDecile: worker.welfareDecile === null ? null : String(worker.welfareDecile),
    isBreadwinner: worker.isBreadwinner === null ? null : worker.isBreadwinner ? 'YA' : 'TIDAK',
  };
  const texts: Partial<Record<CandidateField, string>> = {};
  for (const field of ['nationalId', ...correctable] as const) {
    const text = said[field];
    if (text != null) texts[field] = text;
  }
  return texts;
}
