import type { NominationView, OpenRegion, PersonView } from '@payung/casework';
import type { NominationSummary, PersonDetail, PersonSummary } from '@payung/contract';
import { splitNominationId } from '@payung/data';
import { ageOn, maskNik, occupationNameOf, type Reason, type Worker } from '@payung/domain';
import type * as z from 'zod';

/** A person as lists show one: last four digits and age only (domain-rules 6.6). */
export function personSummary(
  open: OpenRegion,
  personId: string,
  worker: Worker,
  restrictedSince: string | null,
): PersonSummary {
  const village = open.region.villages.find(({ code }) => code === worker.village);
  return {
    personId,
    name: worker.name,
    nationalIdEnding: worker.nik.slice(-4),
    age: ageOn(worker.birthDate, open.today),
    sex: worker.sex,
    village: worker.village,
    villageName: village?.name ?? null,
    occupation: worker.occupation,
    occupationName: occupationNameOf(open.region, worker),
    restrictedSince,
  };
}

type Bare = Omit<z.infer<typeof NominationSummary>, 'person'>;

/** A nomination without its person. */
export function bareSummary(open: OpenRegion, view: NominationView): Bare {
  const { record } = view;
  const agency = open.region.agencies.find(({ id }) => id === record.agency);
  return {
    nominationId: record.id,
    personId: splitNominationId(record.id).person,
    agency: record.agency,
    agencyName: agency?.name ?? record.agency,
    state: record.state,
    schemeYear: record.year,
    bucket: record.bucket,
    waitingNumber: record.number,
    nominatedAt: record.at,
    importId: record.source?.importId ?? null,
    row: record.source?.row ?? null,
    endedOn: record.endedOn,
    endedWhy: record.endedWhy,
    noticeVersion: record.notice ?? null,
    reasons: view.reasons.map((reason: Reason) => ({ ...reason })),
    duplicateOf: view.first === null ? null : { ...view.first, row: null },
  };
}

export function nominationSummary(
  open: OpenRegion,
  view: NominationView,
): z.infer<typeof NominationSummary> {
  const { person } = splitNominationId(view.record.id);
  const restrictedSince = view.record.restricted ?? null;
  return {
    ...bareSummary(open, view),
    person: personSummary(open, person, view.worker, restrictedSince),
  };
}

const insurerFields = ['birthPlace', 'motherMaidenName', 'address', 'phone', 'village'] as const;

export function personDetail(open: OpenRegion, view: PersonView): PersonDetail {
  const { worker } = view;
  const restrictedSince = view.nominations[0]?.record.restricted ?? null;
  const village = open.region.villages.find(({ code }) => code === worker.village);
  const district = open.region.districts.find(({ code }) => code === village?.districtCode);
  return {
    ...personSummary(open, view.person.id, worker, restrictedSince),
    nationalIdMasked: maskNik(worker.nik),
    birthPlace: worker.birthPlace,
    address: worker.address,
    rt: worker.rt,
    rw: worker.rw,
    districtName: district?.name ?? null,
    lacking: insurerFields.filter((field) => worker[field] === null),
    nominations: view.nominations.map((one) => bareSummary(open, one)),
  };
}
