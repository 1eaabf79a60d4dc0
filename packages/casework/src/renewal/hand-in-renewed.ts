import { type Cause, fileOver, type NominationRecord } from '@payung/data';
import {
  type AgencyId,
  type AgencyRenewal,
  type CandidateField,
  isRenewed,
  type LeaveReason,
  type Renewal,
  type RenewalId,
} from '@payung/domain';
import { writeTable } from '@payung/files';
import { newImport } from '../hand-in-list.ts';
import { keepSource } from '../import-files.ts';
import { textsOfWorker } from '../protection/worker-texts.ts';
import type { OpenRegion, Service } from '../service.ts';
import { withAgency } from './ask-renewal.ts';
import { pagesOf, renewalPageShelf, renewalShelf } from './renewal-shelves.ts';

/** Headings as on the list that agencies are given, so that the columns are certain. */
const columns: readonly (readonly [string, CandidateField])[] = [
  ['NIK', 'nationalId'],
  ['NAMA LENGKAP', 'name'],
  ['TEMPAT LAHIR', 'birthPlace'],
  ['TANGGAL LAHIR', 'birthDate'],
  ['JENIS KELAMIN', 'sex'],
  ['NAMA IBU KANDUNG', 'motherMaidenName'],
  ['NOMOR KK', 'familyCardNo'],
  ['ALAMAT', 'address'],
  ['RT', 'rt'],
  ['RW', 'rw'],
  ['DESA/KELURAHAN', 'village'],
  ['KECAMATAN', 'district'],
  ['NO HP', 'phone'],
  ['JENIS PEKERJAAN', 'occupation'],
  ['PENGHASILAN', 'income'],
  ['DTSEN', 'socialDataset'],
  ['DESIL', 'welfareDecile'],
  ['TULANG PUNGGUNG', 'isBreadwinner'],
];

/**
 * Hands in the list of those whom an agency renews, as a list like any other: judged row by row by the rules of today,
 * each row with its outcome, and resumed where it stood. Safe to repeat.
 */
export async function handInRenewed(
  service: Service,
  open: OpenRegion,
  id: RenewalId,
  agency: AgencyId,
): Promise<void> {
  const { data } = open;
  const record = await data.shelves.one(renewalShelf, id);
  const own = record?.agencies.find((one) => one.agency === agency);
  if (record === null || own === undefined || own.handedIn === null) return;
  const { importId, by, notice } = own.handedIn;
  if (own.state !== 'nominating') return;
  const { people, leaving } = await lastYearsPeople(open, record, agency);
  const bytes = writeTable(
    columns.map(([heading]) => heading),
    people.map((one) => cellsOf(open, one)),
  );
  await keepSource(service.files, data.keys, data.tenant, importId, bytes);
  const cause: Cause = {
    actor: { kind: 'System', user: by, agency },
    source: 'renewal',
    correlationId: id,
  };
  const handIn = {
    agency,
    fileName: `perpanjangan-${record.year}-${agency}.csv`,
    sheet: null,
    mapping: null,
    notice,
  };
  const result = await data.commit({
    cause,
    lane: open.region.agencies.find((one) => one.id === agency)?.lane ?? 'any',
    writes: [
      {
        write: 'new-import',
        record: newImport(service, open, importId, by, handIn),
      },
      fileOver(renewalShelf, record, withAgency(record, { ...own, state: 'handed-in', leaving }), {
        act: 'handed-in',
      }),
    ],
  });
  if (result.kind === 'refused') return;
  await service.queue.send({ kind: 'inspect', tenantId: data.tenant, importId });
}

interface LastYear {
  /** those who are nominated anew, in the order of last year's list */
  readonly people: readonly NominationRecord[];
  readonly leaving: AgencyRenewal['leaving'];
}

/**
 * Last year's people as they stand on the day of the hand-in: between the gathering and the agency's word may lie
 * weeks, in which some were struck or asked that nothing more is done. They leave, and the list says so.
 */
async function lastYearsPeople(
  { data }: OpenRegion,
  { id }: Renewal,
  agency: AgencyId,
): Promise<LastYear> {
  const folder = pagesOf(id, agency);
  const people: NominationRecord[] = [];
  const leaving: AgencyRenewal['leaving'] = {};
  for (const page of await data.shelves.all(renewalPageShelf, folder)) {
    const ids = page.lines.filter(isRenewed).map(({ nomination }) => nomination);
    const known = (await data.people.nominations(ids)).filter((one) => one !== null);
    const left = new Map(known.map((record) => [record.id, leavesSince(record)]));
    people.push(...known.filter((record) => leavesSince(record) === null));
    const lines = page.lines.map((line) => ({
      ...line,
      leaves: line.leaves ?? left.get(line.nomination) ?? null,
    }));
    for (const { leaves } of lines) {
      if (leaves !== null) leaving[leaves] = (leaving[leaves] ?? 0) + 1;
    }
    if (known.every((record) => leavesSince(record) === null)) continue;
    await data.commitQuietly([fileOver(renewalPageShelf, page, { lines }, { folder, act: null })]);
  }
  return { people, leaving };
}

/** Why somebody leaves who was to be nominated anew when the list was made. */
function leavesSince({ state, restricted }: NominationRecord): LeaveReason | null {
  if (state === 'struck') return 'struck';
  return restricted === undefined ? null : 'restricted';
}

function cellsOf({ region }: OpenRegion, { worker }: NominationRecord): string[] {
  const texts = textsOfWorker(region, worker);
  return columns.map(([, field]) => texts[field] ?? '');
}
