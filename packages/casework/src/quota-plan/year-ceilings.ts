import { fileNew, fileOver, type RegistryWrite, type TenantData, TooBusyError } from '@payung/data';
import { type CeilingStanding, noCeilings, type QuotaPlanId } from '@payung/domain';
import {
  type CeilingsRecord as Ceilings,
  ceilingsShelf,
  type CeilingEntry as Entry,
  entryShelf,
  type UseRecord,
  useShelf,
} from './quota-plan-shelves.ts';

/** The ceilings of a year and their use, read together. */
export interface YearCeilings {
  readonly year: number;
  readonly ceilings: Ceilings | null;
  readonly use: UseRecord | null;
  readonly standing: CeilingStanding;
}

const readings = 5;

/** The sums of a year as they lie on the shelves. */
export function standingOf(ceilings: Ceilings | null, use: UseRecord | null): CeilingStanding {
  if (use === null) return noCeilings;
  return {
    limits: new Map((ceilings?.limits ?? []).map(({ key, ...limit }) => [key, limit])),
    free: new Map((ceilings?.free ?? []).map(({ group, ...free }) => [group, free])),
    used: new Map(use.used.map(([key, people, rupiah]) => [key, { people, rupiah }])),
    moves: use.moves,
  };
}

/**
 * Where the ceilings of a year stand: two reads, however many people were determined.
 * @throws TooBusyError when they change again and again while they are read
 */
export async function yearCeilings(data: TenantData, year: number): Promise<YearCeilings> {
  const id = String(year);
  for (let attempt = 0; attempt < readings; attempt += 1) {
    const [ceilings, use] = await Promise.all([
      data.shelves.one(ceilingsShelf, id),
      data.shelves.one(useShelf, id),
    ]);
    // a change between the two reads: neither may be judged with the other
    if ((use?.ceilings ?? 0) !== (ceilings?.version ?? 0)) continue;
    return { year, ceilings, use, standing: standingOf(ceilings, use) };
  }
  throw new TooBusyError(1);
}

/** Of one year, in the order of their numbers. */
export function entryId(year: number, number: number): string {
  return `${year}-${String(number).padStart(9, '0')}`;
}

/** One movement to be written, with who, when and why. */
export interface Moving extends Pick<Entry, 'at' | 'by' | 'reason' | 'basis' | 'about' | 'cards'> {
  readonly movement: Entry['movement'];
  readonly after: CeilingStanding;
  /** the plan in force from now on; left out where that does not change */
  readonly plan?: QuotaPlanId;
  /** how the journal tells it; null where another write of the transaction does */
  readonly act: string | null;
}

function ceilingsWrites(
  { ceilings, year }: YearCeilings,
  { after, movement, plan }: Moving,
): RegistryWrite[] {
  const isSame = movement.limits.length === 0 && movement.free.length === 0;
  if (isSame && plan === undefined) return [];
  const content = {
    plan: plan ?? ceilings?.plan ?? null,
    limits: [...after.limits].map(([key, limit]) => ({ key, ...limit })),
    free: [...after.free].map(([group, free]) => ({ group, ...free })),
  };
  const told = { act: null };
  if (ceilings !== null) return [fileOver(ceilingsShelf, ceilings, content, told)];
  return [fileNew(ceilingsShelf, { id: String(year), version: 1, ...content }, told)];
}

/**
 * The writes of one movement: its entry, what is used, and the ceilings where these change. They hold only while the
 * year stands as it was read; whoever is refused reads again and judges anew.
 */
export function movingWrites(before: YearCeilings, moving: Moving): RegistryWrite[] {
  const { year, use } = before;
  const { movement, after, plan: _, act, ...why } = moving;
  const ceilings = ceilingsWrites(before, moving);
  const used: UseRecord['used'] = [...after.used].map(([key, { people, rupiah }]) => [
    key,
    people,
    rupiah,
  ]);
  const content = {
    ceilings: (before.ceilings?.version ?? 0) + ceilings.length,
    moves: after.moves,
    used,
  };
  const id = String(year);
  const entry: Entry = {
    id: entryId(year, after.moves),
    version: 1,
    number: after.moves,
    year,
    ...why,
    movement,
  };
  return [
    use === null
      ? fileNew(useShelf, { id, version: 1, ...content }, { act: null })
      : fileOver(useShelf, use, content, { act: null }),
    ...ceilings,
    fileNew(entryShelf, entry, { folder: id, act }),
  ];
}
