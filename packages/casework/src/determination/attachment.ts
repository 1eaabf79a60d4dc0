import {
  type Determination,
  type DeterminationId,
  type DeterminedLine,
  type LinePerson,
  occupationNameOf,
  type Region,
} from '@payung/domain';
import {
  type DeterminationLine,
  type DeterminationPaper,
  type PaperAudience,
  type Pieces,
  writeDeterminationPdf,
  writeDeterminationXlsx,
} from '@payung/files/papers';
import { causeOf } from '../cause-of.ts';
import { cohortShelf, fundingShelf } from '../cohort/index.ts';
import { letterheadOf, seatOf } from '../letterhead.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import {
  type DeterminationReader,
  findDetermination,
  seesWholeList,
} from './determination-access.ts';
import { linesOf } from './list-pieces.ts';

export interface AttachmentRequest {
  readonly id: DeterminationId;
  readonly format: 'pdf' | 'xlsx';
  readonly audience: PaperAudience;
  /** those whom the decision adds, or those whom it strikes */
  readonly part: DeterminedLine['act'];
  readonly correlationId: string;
}

/** Who is handed whole NIKs and birth dates: the lead agency, whoever signs, and the insurer. */
function seesFull({ kind }: DeterminationReader): boolean {
  return kind === 'RegionAdmin' || kind === 'Approver' || kind === 'InsurerOfficer';
}

/**
 * The attachment of a decision (lampiran SK) in pieces, as it lies frozen, or as the draft stands. Who took it stands
 * in the journal before its first piece is made.
 * @returns `not-allowed` for whoever sees some agencies only, and for a full one to others than its addressees
 */
export async function openAttachment(
  service: Service,
  actor: DeterminationReader,
  { id, format, audience, part, correlationId }: AttachmentRequest,
): Promise<Result<Pieces>> {
  if (!seesWholeList(await regionOf(service, actor.tenant), actor)) {
    return refuse({ code: 'not-allowed', detail: 'the attachment names people of all agencies' });
  }
  if (audience === 'full' && !seesFull(actor)) {
    return refuse({ code: 'not-allowed', detail: 'this account gets the masked attachment only' });
  }
  const found = await findDetermination(service, actor, id);
  if (!found.ok) return found;
  const { open, determination } = found.value;
  const told = { audience, format, part, digest: determination.frozen?.digest ?? null };
  await tell(open.data, causeOf(actor, correlationId), {
    of: 'determination',
    id,
    act: 'attachment-read',
    after: told,
  });
  const paper = await paperOf(open, determination, audience, part);
  const lines = attachmentLines(open, determination, part);
  return ok(
    format === 'pdf' ? writeDeterminationPdf(lines, paper) : writeDeterminationXlsx(lines, paper),
  );
}

/** Lines of one part as papers print them, read some hundred at a time. */
export async function* attachmentLines(
  open: OpenRegion,
  determination: Determination,
  part: DeterminedLine['act'],
): AsyncGenerator<DeterminationLine> {
  const names = namesIn(open.region);
  for await (const lines of linesOf(open, determination)) {
    for (const line of lines) if (line.act === part) yield paperLine(line, names);
  }
}

type Names = ReturnType<typeof namesIn>;

function namesIn(region: Region) {
  const { agencies, villages, districts } = region;
  const districtNames = new Map<string, string>(districts.map(({ code, name }) => [code, name]));
  return {
    agency: new Map<string, string>(agencies.map(({ id, name }) => [id, name])),
    occupation: (person: LinePerson) => occupationNameOf(region, person),
    village: new Map<string, string>(villages.map(({ code, name }) => [code, name])),
    district: new Map<string, string | undefined>(
      villages.map(({ code, districtCode }) => [code, districtNames.get(districtCode)]),
    ),
  };
}

function paperLine(line: DeterminedLine, names: Names): DeterminationLine {
  const { no, agency, months, firstMonth, person } = line;
  const village = person?.village ?? null;
  return {
    no,
    name: person?.name ?? '(data orang dihapus)',
    nik: person?.nik ?? '',
    birthDate: person?.birthDate ?? '',
    village: village === null ? null : (names.village.get(village) ?? village),
    district: village === null ? null : (names.district.get(village) ?? null),
    address: person?.address ?? null,
    occupation: person === null ? '-' : names.occupation(person),
    agency: names.agency.get(agency) ?? agency,
    months,
    firstMonth,
  };
}

async function paperOf(
  open: OpenRegion,
  { cohort: cohortId, title, signed, signatory, totals, frozen }: Determination,
  audience: PaperAudience,
  part: DeterminedLine['act'],
): Promise<DeterminationPaper> {
  const { data, region, today } = open;
  const cohort = await data.shelves.one(cohortShelf, cohortId);
  if (cohort === null) throw new Error('the cohort of a determination is gone');
  const funding = await data.shelves.one(fundingShelf, cohort.funding);
  return {
    letterhead: await letterheadOf(open),
    decider: signatory?.office ?? headOf(region),
    number: signed?.number ?? null,
    date: signed?.date ?? null,
    about: title,
    cohort: cohort.name,
    fundingSource: funding?.name ?? cohort.funding,
    place: seatOf(region),
    signatory,
    people: part === 'add' ? totals.people : totals.strikes,
    monthlyTariff: cohort.tariff,
    total: part === 'add' ? totals.rupiah : 0,
    audience,
    part: part === 'add' ? 'added' : 'struck',
    isDraft: frozen === null,
    demo: region.isDemo,
    madeOn: today,
  };
}

/** A city is headed by its mayor, a regency by its regent. */
function headOf(region: Region): string {
  return `${/^Kota\b/iu.test(region.name) ? 'Wali Kota' : 'Bupati'} ${seatOf(region)}`;
}
