import { fileNew, TooBusyError } from '@payung/data';
import {
  ageOn,
  type Instant,
  instantOf,
  longestLoanDays,
  mostInPack,
  type NominationId,
  standingOf,
  type VerificationSheet,
  type VillageCode,
} from '@payung/domain';
import type { AreaOfficer } from '../actor.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { isAsVerified } from '../verification/plan-sheet.ts';
import { type SheetFilter, suits } from '../verification/sheet-filter.ts';
import { folderOf, sheetShelf } from '../verification/sheet-shelf.ts';
import { viewOf } from '../verification/show-sheet.ts';
import { packCause, reachesVillage } from './find-pack.ts';
import { makeLoanKey } from './loan-key.ts';
import { linesShelf, type Pack, packShelf } from './pack-shelves.ts';

export interface PackRequest {
  readonly village: VillageCode;
  readonly filter: SheetFilter;
  /** made by the device of chance */
  readonly device: string;
  /** whole days, 1 to `longestLoanDays` */
  readonly days: number;
  readonly correlationId: string;
}

/** Somebody as a pack shows them. */
export interface LentPerson {
  readonly sheet: VerificationSheet;
  /** whole years, today */
  readonly age: number;
}

export interface LentPack {
  readonly pack: Pack;
  readonly people: readonly LentPerson[];
  readonly now: Instant;
}

const tries = 8;
const digits = 4;
const dayMs = 86_400_000;

/**
 * Lends the people of a village who wait for this officer to one device. Asked again by the same device while the loan
 * runs, the same people are handed out again as they are now, so that an answer that was lost does no harm.
 *
 * @returns refused when more wait than a pack holds, when nobody waits, or when the village is lent to this officer on
 * another device
 */
export async function lendPack(
  service: Service,
  actor: AreaOfficer,
  request: PackRequest,
): Promise<Result<LentPack>> {
  const open = await regionOf(service, actor.tenant);
  if (!reachesVillage(open, actor, request.village)) return notFound('village');
  const folder = folderOf({ village: request.village, year: open.region.schemeYear.year });
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const now = nowOf(service);
    const known = await open.data.shelves.page(packShelf, {
      folder,
      after: null,
      limit: 100,
      newestFirst: true,
    });
    const running = known.items.find((one) => isRunning(one, actor, now));
    if (running !== undefined) return lentBefore(open, request, running, now);
    const people = await waitingFor(open, actor, request, folder);
    const fault = faultOf(people.length);
    if (fault !== null) return fault;
    const number = Number(known.items[0]?.id.slice(-digits) ?? 0) + 1;
    const pack = packOf(service, open, actor, request, { number, people: people.length, now });
    const lines = people.map(({ sheet }) => lineOf(sheet));
    const result = await open.data.commit({
      cause: packCause(actor, request.correlationId),
      lane: 'any',
      writes: [
        fileNew(packShelf, pack, { folder, act: 'lent' }),
        fileNew(linesShelf, { id: pack.id, version: 1, lines }, { folder, act: null }),
      ],
    });
    if (result.kind === 'done') return ok({ pack, people, now });
  }
  throw new TooBusyError(1);
}

function isRunning(pack: Pack, { user, level }: AreaOfficer, now: Instant): boolean {
  return pack.by === user && pack.level === level && pack.ended === null && pack.expiresAt > now;
}

function lineOf({ id, entries, version }: VerificationSheet) {
  return { nomination: id, digest: standingOf(entries).digest, sheet: version };
}

function faultOf(found: number): Result<never> | null {
  if (found > 0 && found <= mostInPack) return null;
  const detail =
    found === 0
      ? 'nobody waits for you here'
      : `${found} people wait, a pack holds ${mostInPack}; name an RT or RW`;
  return refuse({ code: 'request-faults', faults: [{ field: 'rw', detail }] });
}

function packOf(
  service: Service,
  open: OpenRegion,
  actor: AreaOfficer,
  { village, device, days, filter }: PackRequest,
  made: { readonly number: number; readonly people: number; readonly now: Instant },
): Pack {
  const { year } = open.region.schemeYear;
  const lasts = Math.min(days, longestLoanDays) * dayMs;
  return {
    id: `${village}:${year}:${String(made.number).padStart(digits, '0')}`,
    version: 1,
    village,
    year,
    level: actor.level,
    by: actor.user,
    device,
    rt: filter.rt,
    rw: filter.rw,
    people: made.people,
    lentAt: made.now,
    expiresAt: instantOf(Date.parse(made.now) + lasts),
    key: makeLoanKey((count) => service.random.bytes(count)),
    ended: null,
  };
}

/** Everybody of the village whom this officer may answer about now. */
async function waitingFor(
  open: OpenRegion,
  actor: AreaOfficer,
  { filter }: PackRequest,
  folder: string,
): Promise<LentPerson[]> {
  const sheets = (await open.data.shelves.all(sheetShelf, folder)).filter(
    (sheet) => suits(sheet, filter) && viewOf(open, actor, sheet).mayAnswer,
  );
  // more are not lent anyhow
  return sheets.length > mostInPack
    ? sheets.map((sheet) => ({ sheet, age: 0 }))
    : asNow(open, sheets);
}

/** Those whose nomination still says what the sheet says, with their age. */
async function asNow(
  open: OpenRegion,
  sheets: readonly VerificationSheet[],
): Promise<LentPerson[]> {
  const records = await open.data.people.nominations(sheets.map(({ id }) => id));
  return sheets.flatMap((sheet, i) => {
    const record = records[i] ?? null;
    if (record === null || record.restricted !== undefined) return [];
    if (!isAsVerified(record, sheet)) return [];
    return [{ sheet, age: ageOn(record.worker.birthDate, open.today) }];
  });
}

async function lentBefore(
  open: OpenRegion,
  { device }: PackRequest,
  pack: Pack,
  now: Instant,
): Promise<Result<LentPack>> {
  if (pack.device !== device) return refuse({ code: 'pack-lent', until: pack.expiresAt });
  const folder = folderOf(pack);
  const kept = await open.data.shelves.one(linesShelf, pack.id, folder);
  const lines = new Map<NominationId, number>(
    (kept?.lines ?? []).map(({ nomination, sheet }) => [nomination, sheet]),
  );
  const places = [...lines.keys()].map((id) => ({ folder, id }));
  const sheets = (await open.data.shelves.some(sheetShelf, places)).filter(
    // what was written since is another edition than the one that was lent
    (sheet) => sheet !== null && sheet.version === lines.get(sheet.id),
  );
  const people = await asNow(
    open,
    sheets.filter((sheet) => sheet !== null),
  );
  return ok({ pack, people, now });
}
