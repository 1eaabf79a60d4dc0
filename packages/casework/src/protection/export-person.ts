import { type ImportRecord, type NominationRecord, splitNominationId } from '@payung/data';
import type {
  AgencyId,
  CaseBand,
  CaseState,
  ImportId,
  Leaver,
  LedgerEntry,
  LegalHold,
  Nik,
  NominationId,
  PersonId,
  Reason,
  Worker,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { type ClaimOfPerson, claimsOfPerson } from '../claims/claims-of-person.ts';
import { ledgersOf } from '../contribution/cover-of.ts';
import { type FoundOut, foundOutAbout } from '../eligibility/found-out.ts';
import { personHistory } from '../journal/person-history.ts';
import { personViews } from '../journal/person-views.ts';
import { keptReasons } from '../kept-reasons.ts';
import { leavingsOf, leavingsTakenBack } from '../leaving/forget-leavers.ts';
import type { LeavingTakenBack } from '../leaving/leaving-shelves.ts';
import { type LettersOfPerson, lettersOfPerson } from '../letters/letters-of-person.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import { type SaidOfPerson, saidOf } from '../verification/said-of-person.ts';
import { caseOf, holdsOn, type PersonCase } from './person-case.ts';
import { toldOf } from './restrict-person.ts';
import { periodsOf } from './retention-setting.ts';

/** One line of what was done with a person's data. */
export interface HistoryLine {
  readonly at: string;
  readonly user: string;
  readonly role: string;
  readonly act: string;
  readonly about: string;
}

export interface ExportedNomination {
  readonly record: NominationRecord;
  readonly worker: Worker;
  readonly reasons: readonly Reason[];
  readonly lists: readonly { importId: ImportId; fileName: string; row: number }[];
}

/** A question whether the person is one with somebody else, without anything of that other one. */
export interface ExportedCase {
  readonly nominationId: NominationId;
  readonly cameLater: boolean;
  readonly otherAgency: AgencyId;
  readonly state: CaseState;
  readonly band: CaseBand;
  readonly openedAt: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
}

/** Everything that is held about one person. */
export interface ExportedPerson {
  /** what offices found out, with what it rests on */
  readonly foundOut: FoundOut;
  readonly personId: PersonId;
  readonly nationalId: Nik;
  readonly restriction: { since: string; by: string; reason: string } | null;
  readonly holds: readonly LegalHold[];
  readonly nominations: readonly ExportedNomination[];
  readonly cases: readonly ExportedCase[];
  /** claims that were opened about the person, with what is kept of the family */
  readonly claims: readonly ClaimOfPerson[];
  /** that, when and why the person left */
  readonly leavings: readonly Leaver[];
  /** leavings that were told wrongly, and why they were taken back */
  readonly leavingsTakenBack: readonly LeavingTakenBack[];
  /** every month that was billed, paid, given up or taken over, and what the insurer said, oldest first */
  readonly contributions: readonly LedgerEntry[];
  /** cards that were handed over, and messages that were sent */
  readonly letters: LettersOfPerson;
  /** what offices answered about the person */
  readonly verification: readonly SaidOfPerson[];
  readonly history: readonly HistoryLine[];
  readonly historyIsCut: boolean;
}

/** looks at the person that one export shows */
const mostLooks = 500;

/**
 * Everything that is held about one person, to be handed to them (UU 27/2022, right to access and a copy). Who
 * took it stands in the journal before it is handed out.
 */
export async function exportPerson(
  service: Service,
  actor: RegionAdmin,
  request: { id: PersonId; correlationId: string },
): Promise<Result<{ open: OpenRegion; person: ExportedPerson }>> {
  const open = await regionOf(service, actor.tenant);
  const found = await caseOf(open, request.id);
  if (found === null) return notFound('person');
  await tell(open.data, causeOf(actor, request.correlationId), {
    of: 'person',
    id: request.id,
    act: 'exported',
  });
  const lists = await listsOf(open, found);
  const [ledger = null] = await ledgersOf(open, [request.id]);
  const history = await historyOf(service, actor, request.id);
  return ok({
    open,
    person: {
      personId: found.person.id,
      nationalId: found.person.nik,
      restriction: toldOf(await open.data.protection.restriction(request.id)),
      holds: await holdsOn(open, found, await periodsOf(open)),
      nominations: found.nominations.map((record) => ({
        record,
        worker: record.worker,
        reasons: keptReasons(record),
        lists: linesOf(record, lists),
      })),
      cases: await casesOf(open, request.id),
      claims: await claimsOfPerson(open, request.id),
      leavings: await leavingsOf(open, found.nominations),
      leavingsTakenBack: await leavingsTakenBack(open, request.id),
      contributions: ledger?.entries ?? [],
      letters: await lettersOfPerson(open, request.id),
      verification: await saidOf(open, found.nominations),
      foundOut: await foundOutAbout(open, request.id),
      history: history.lines,
      historyIsCut: history.isCut,
    },
  });
}

async function casesOf({ data }: OpenRegion, person: PersonId): Promise<ExportedCase[]> {
  const cases = await data.cases.casesOf([person]);
  return cases.map((record): ExportedCase => {
    const { standing, waiting, standingAgency, waitingAgency } = record;
    const cameLater = splitNominationId(waiting).person === person;
    const { state, band, openedAt, decidedAt, decidedBy } = record;
    return {
      nominationId: cameLater ? waiting : standing,
      cameLater,
      otherAgency: cameLater ? standingAgency : waitingAgency,
      state,
      band,
      openedAt,
      decidedAt,
      decidedBy,
    };
  });
}

async function listsOf(
  open: OpenRegion,
  { nominations }: PersonCase,
): Promise<Map<ImportId, ImportRecord>> {
  const ids = nominations.flatMap(({ source, claimed }) => [
    ...(source === null ? [] : [source.importId]),
    ...(claimed === null ? [] : [claimed.importId]),
  ]);
  const records = await Promise.all([...new Set(ids)].map((id) => open.data.imports.import(id)));
  return new Map(records.flatMap((list) => (list === null ? [] : [[list.id, list] as const])));
}

function linesOf(
  { source, claimed }: NominationRecord,
  lists: ReadonlyMap<ImportId, ImportRecord>,
): ExportedNomination['lists'] {
  return [source, claimed].flatMap((line) => {
    const list = line === null ? undefined : lists.get(line.importId);
    if (line === null || list === undefined) return [];
    return [{ importId: list.id, fileName: list.fileName, row: line.row }];
  });
}

/** Who read or changed something of the person, newest first: the journal's own trails and looks. */
async function historyOf(
  service: Service,
  actor: RegionAdmin,
  id: PersonId,
): Promise<{ lines: HistoryLine[]; isCut: boolean }> {
  const changed = await personHistory(service, actor, id);
  const seen = await personViews(service, actor, { id, cursor: null, limit: mostLooks });
  if (!changed.ok || !seen.ok) throw new Error('the history of a person could not be read');
  const entries = [...changed.value.lines, ...seen.value.items.map(({ line }) => line)];
  const byPosition = new Map(entries.map((line) => [line.position, line]));
  const lines = [...byPosition.values()].flatMap(({ at, actor: { user, kind: role }, changes }) =>
    changes.map(({ act, id: about }): HistoryLine => ({ at, user, role, act, about })),
  );
  lines.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { lines, isCut: seen.value.nextCursor !== null || !changed.value.isWhole };
}
