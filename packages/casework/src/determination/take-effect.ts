import type { CrossCheck } from '@payung/data';
import {
  type Cohort,
  type Determination,
  type DeterminationId,
  type DeterminedLine,
  mayHaveClaimed,
} from '@payung/domain';
import { billShelf } from '../contribution/contribution-shelves.ts';
import { takesPart } from '../cross-region/agreement.ts';
import { nowOf } from '../now.ts';
import type { OpenRegion, Service } from '../service.ts';
import { determinationShelf } from './determination-shelves.ts';
import { determineChunk } from './determine-chunk.ts';
import { bySystem } from './effect-progress.ts';
import { type GivingBack, giveBackOfLeftOut, giveBackOfStruck } from './give-back-elsewhere.ts';
import { handOn, longestMs } from './hand-on.ts';
import { linesPerPiece, pieceOf } from './list-pieces.ts';
import { moveDetermination } from './move-determination.ts';
import { type Remembered, remembering } from './remembered-shelves.ts';
import { strikeOne } from './strike-one.ts';
import { type Standing, whereTheyStand } from './where-they-stand.ts';

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
  const pieces = piecesAhead(service, open, cohort);
  let now: Determination | null = before;
  while (now !== null && now.work !== null) {
    const { position } = now.work;
    const { lines, memory, standing } = await pieces.of(now);
    const some = alike(lines.slice(position % linesPerPiece));
    const [first] = some;
    if (first === undefined) return finish({ service, open, cross, cohort, until }, now);
    if (service.clock.now() >= until) return handOn(service, open, now);
    if (first.act === 'strike') {
      now = await strikeOne({ service, open, cohort, determination: now }, first);
      // a strike may have given somebody further down a place
      pieces.forget();
    } else {
      const progress = { service, open: memory.open, cohort, determination: now };
      now = await determineChunk(progress, some, { ahead: standing, forget: memory.forget });
    }
  }
}

/** A record of lines with what was read for all of them together. */
interface ReadPiece {
  readonly at: number;
  readonly lines: readonly DeterminedLine[];
  readonly memory: Remembered;
  readonly standing: Standing;
}

/** The record of lines that a decision is at; the one after it is read while this one takes effect. */
function piecesAhead(service: Service, open: OpenRegion, cohort: Cohort) {
  let current: ReadPiece | null = null;
  let next: { at: number; reading: Promise<ReadPiece> } | null = null;

  async function read(determination: Determination, at: number, from: number): Promise<ReadPiece> {
    const memory = remembering(open);
    const lines = await pieceOf(open, determination, at);
    const progress = { service, open: memory.open, cohort, determination };
    const standing = await whereTheyStand(progress, stillToAdd(lines.slice(from)));
    return { at, lines, memory, standing };
  }

  return {
    async of(determination: Determination): Promise<ReadPiece> {
      const position = determination.work?.position ?? 0;
      const at = Math.floor(position / linesPerPiece);
      if (current?.at === at) return current;
      const reading =
        next?.at === at ? next.reading : read(determination, at, position % linesPerPiece);
      current = await reading;
      next = { at: at + 1, reading: read(determination, at + 1, 0) };
      // met when its turn comes
      next.reading.catch(() => undefined);
      return current;
    },
    forget(): void {
      [current, next] = [null, null];
    },
  };
}

/** Those of a record of lines who are read together; none while somebody is to be struck before them. */
function stillToAdd(rest: readonly DeterminedLine[]): DeterminedLine[] {
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

async function finish(giving: GivingBack, before: Determination): Promise<void> {
  const { service, open, cross } = giving;
  const { people, strikes } = before.totals;
  // a position behind the lines counts those who were left out: the struck are through
  if (before.work?.position === people + strikes) await releaseStruck(open, service, cross, before);
  const now = await giveBackOfLeftOut(giving, before);
  if (now === null) return;
  await moveDetermination(
    open,
    bySystem(now),
    now,
    { state: 'in-force', work: null, effect: { ...now.effect, finishedAt: nowOf(service) } },
    'came-into-force',
  );
}

/**
 * Another region may cover from now on whom this one has struck: bills claim months as well, where nobody asked for a
 * decision. Asking again after a crash changes nothing.
 */
async function releaseStruck(
  open: OpenRegion,
  service: Service,
  cross: CrossCheck,
  now: Determination,
): Promise<void> {
  if (now.totals.strikes === 0 || now.amends === null) return;
  // whoever takes part no longer gives back what was claimed while they did
  if (!(await takesPart(open)) && !(await wasAskedElsewhere(open, now, now.amends))) return;
  for (let at = 0; at < now.pieces; at += 1) {
    const struck = (await pieceOf(open, now, at)).filter(({ act }) => act === 'strike');
    if (struck.length === 0) return;
    await giveBackOfStruck({ service, open, cross }, now, struck);
  }
}

/** Whether months of the cohort were claimed across regions: for a decision, or when they were billed. */
async function wasAskedElsewhere(
  { data }: OpenRegion,
  now: Determination,
  amends: DeterminationId,
): Promise<boolean> {
  const amended = await data.shelves.one(determinationShelf, amends);
  if (mayHaveClaimed(now) || (amended !== null && mayHaveClaimed(amended))) return true;
  const bills = await data.shelves.all(billShelf);
  return bills.some((bill) => bill.cohort === now.cohort && bill.elsewhere === 'checked');
}
