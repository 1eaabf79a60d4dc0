import { type ClaimId, msOfUlid } from '@payung/domain';
import type { Actor } from '../actor.ts';
import { countLateCases, listCases } from '../cases/list-cases.ts';
import { type ClaimAtWork, claimsAtWork } from '../claims/claims-at-work.ts';
import type { OpenRegion, Service } from '../service.ts';
import { countSheets } from '../verification/count-sheets.ts';
import { listSheets } from '../verification/list-sheets.ts';
import { everybody, everywhere } from '../verification/sheet-filter.ts';
import { levelOf } from '../verification/verification-access.ts';
import { type HomePart, lateAmong, type WaitingWork, waitingFor } from './home-view.ts';

/** things that are counted before the answer says that there are more */
const counted = 20;

/** Questions that this actor may answer, the first due first. */
export async function casesPart(
  service: Service,
  open: OpenRegion,
  actor: Actor,
): Promise<HomePart> {
  if (actor.kind !== 'AgencyOfficer' && actor.kind !== 'RegionAdmin') return {};
  const asked = { agency: null, isAcross: false, state: 'open', band: null } as const;
  const [listed, late] = await Promise.all([
    listCases(service, actor, { ...asked, cursor: null, limit: counted }),
    countLateCases(open, actor),
  ]);
  if (!listed.ok) return {};
  const { items, nextCursor } = listed.value;
  const own = items.filter(({ may }) => may.decide);
  // what one decides comes first: after one of which only a side is seen, nothing more is one's own
  const isOwn = items.at(-1)?.sight === 'both';
  const found = own.map(({ name, record }) => ({ id: name, since: record.openedAt }));
  return {
    waiting: waitingFor('decide-case', found, nextCursor !== null && isOwn),
    late: lateAmong('cases', late.count, late.isMore),
  };
}

/** Sheets that wait at this actor's own level. */
export async function sheetsPart(service: Service, actor: Actor): Promise<HomePart> {
  switch (actor.kind) {
    case 'AreaOfficer':
    case 'Verifier':
      return countedSheets(service, actor);
    case 'InsurerOfficer':
      return firstSheets(service, actor);
    default:
      return {};
  }
}

type AtCountedLevel = Extract<Actor, { kind: 'AreaOfficer' | 'Verifier' }>;

async function countedSheets(service: Service, actor: AtCountedLevel): Promise<HomePart> {
  const counts = await countSheets(service, actor, everywhere);
  if (!counts.ok) return {};
  const own = counts.value.total.levels.find(({ level }) => level === levelOf(actor));
  if (own === undefined || own.waiting === 0) return {};
  const { waiting: count, oldest, overdue } = own;
  const waiting: WaitingWork = { act: 'verify', count, isMore: false, oldest, only: null };
  return { waiting: [waiting], late: lateAmong('verification', overdue) };
}

/** Counts tell of all agencies; whoever is not told them sees how many are before them. */
async function firstSheets(
  service: Service,
  actor: Extract<Actor, { kind: 'InsurerOfficer' }>,
): Promise<HomePart> {
  const listed = await listSheets(service, actor, {
    stage: 'waiting',
    level: 'insurer',
    place: everywhere,
    filter: everybody,
    cursor: null,
    limit: counted,
  });
  if (!listed.ok) return {};
  const { items, nextCursor } = listed.value;
  const found = items.map(({ sheet }) => ({ id: sheet.id, since: null }));
  return { waiting: waitingFor('verify', found, nextCursor !== null) };
}

/** Claims that this actor carries further. */
export async function claimsPart(
  service: Service,
  open: OpenRegion,
  actor: Actor,
): Promise<HomePart> {
  if (
    actor.kind !== 'RegionAdmin' &&
    actor.kind !== 'AreaOfficer' &&
    actor.kind !== 'InsurerOfficer'
  ) {
    return {};
  }
  const { items, isCut } = await claimsAtWork(service, open, actor);
  const late = items.filter(isLate);
  // the insurer is waited for with what was handed over, the region with whom it has not told yet
  const waits = (one: ClaimAtWork): boolean =>
    actor.kind === 'InsurerOfficer' ? one.claim.state === 'submitted' : one.isUntold;
  const waiting = items.filter((one) => isLate(one) || waits(one));
  const found = waiting.map(({ claim }) => ({ id: claim.id, since: openedAt(claim.id) }));
  return {
    waiting: waitingFor('handle-claim', found, isCut && waiting.length > 0),
    late: lateAmong('claims', late.length, isCut),
  };
}

function isLate({ clocks }: ClaimAtWork): boolean {
  return clocks.some(({ state }) => state === 'overdue');
}

/** The instant that a claim's id begins with. */
function openedAt(id: ClaimId): string {
  return new Date(msOfUlid(id)).toISOString();
}
