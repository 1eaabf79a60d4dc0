import { CoverMonth, type CrossCheck } from '@payung/data';
import type { Cohort, Determination, DeterminedLine } from '@payung/domain';
import { releaseCoverElsewhere } from '../cross-region/check-cover.ts';
import type { OpenRegion, Service } from '../service.ts';
import { determinationShelf } from './determination-shelves.ts';
import { determineChunk } from './determine-chunk.ts';
import { nowOf, sendWork } from './draft-determination.ts';
import { bySystem, type Progress } from './effect-progress.ts';
import { linesPerPiece, pieceOf } from './list-pieces.ts';
import { moveDetermination, moveQuietly } from './move-determination.ts';
import { strikeOne } from './strike-one.ts';
import { nobodyRead, type Standing, whereTheyStand } from './where-they-stand.ts';

/** How long one message is worked on, in milliseconds; the next goes on. */
const longestMs = 55_000;
/** people of one transaction: each moves and is covered, beside their cards, the cohort and the decision itself */
export const peopleAtOnce = 40;

/**
 * Lets a signed decision take effect, some people a transaction: their places are used up, their months covered, and
 * how far it is stands in the same transaction. Whoever fell away since the signature is left out and shown; those who
 * are struck lose place and cover, and the next in turn comes up. Goes on where another worker ended.
 */
export async function takeEffect(
  service: Service,
  open: OpenRegion,
  cross: CrossCheck,
  before: Determination,
  cohort: Cohort,
): Promise<void> {
  const until = service.clock.now() + longestMs;
  let now: Determination | null = before;
  let pieceAt = -1;
  let piece: readonly DeterminedLine[] = [];
  let ahead: Standing = nobodyRead;
  while (now !== null && now.work !== null) {
    const { position } = now.work;
    const at = Math.floor(position / linesPerPiece);
    const progress: Progress = { service, open, cohort, determination: now };
    if (pieceAt !== at) {
      piece = await pieceOf(open, now, at);
      ahead = await whereTheyStand(progress, stillToAdd(piece, position));
      pieceAt = at;
    }
    const some = alike(piece.slice(position % linesPerPiece));
    const [first] = some;
    if (first === undefined) return finish(service, open, cross, now);
    if (service.clock.now() >= until) return handOn(service, open, now);
    if (first.act === 'strike') {
      now = await strikeOne(progress, first);
      // a strike may have given somebody further down a place
      pieceAt = -1;
    } else now = await determineChunk(progress, some, ahead);
  }
}

/** Those of a record of lines who are read together; none while somebody is to be struck before them. */
function stillToAdd(piece: readonly DeterminedLine[], position: number): DeterminedLine[] {
  const rest = piece.slice(position % linesPerPiece);
  return rest[0]?.act === 'strike' ? [] : rest.filter(({ act }) => act === 'add');
}

/** The first lines that go into one transaction: all added from the same month. */
function alike(lines: readonly DeterminedLine[]): DeterminedLine[] {
  const [first] = lines;
  if (first === undefined) return [];
  const end = lines.findIndex(
    ({ act, firstMonth }) => act !== first.act || firstMonth !== first.firstMonth,
  );
  return lines.slice(0, Math.min(peopleAtOnce, end === -1 ? lines.length : end));
}

async function handOn(service: Service, open: OpenRegion, now: Determination): Promise<void> {
  if (now.work === null) return;
  const rested = await moveQuietly(open, now, { work: { ...now.work, leaseUntil: 0, tries: 0 } });
  if (rested !== null) await sendWork(service, now, open);
}

async function finish(
  service: Service,
  open: OpenRegion,
  cross: CrossCheck,
  now: Determination,
): Promise<void> {
  await releaseStruck(open, service, cross, now);
  await moveDetermination(
    open,
    bySystem(now),
    now,
    { state: 'in-force', work: null, effect: { ...now.effect, finishedAt: nowOf(service) } },
    'came-into-force',
  );
}

/** Another region may cover from now on whom this one has struck. Asking again after a crash changes nothing. */
async function releaseStruck(
  open: OpenRegion,
  service: Service,
  cross: CrossCheck,
  now: Determination,
): Promise<void> {
  if (now.totals.strikes === 0 || now.amends === null) return;
  const amended = await open.data.shelves.one(determinationShelf, now.amends);
  const asked = [amended?.elsewhere, now.elsewhere];
  if (!asked.some((one) => one?.answer === 'checked')) return;
  for (let at = 0; at < now.pieces; at += 1) {
    const struck = (await pieceOf(open, now, at)).filter(({ act }) => act === 'strike');
    if (struck.length === 0) return;
    const people = struck.map(({ nomination, firstMonth }) => ({
      nomination,
      from: CoverMonth.parse(firstMonth),
    }));
    const tenant = open.data.tenant;
    const actor = { kind: 'System', tenant, user: bySystem(now).actor.user } as const;
    await releaseCoverElsewhere(service, cross, actor, {
      reference: now.id,
      people,
      correlationId: now.id,
    });
  }
}
