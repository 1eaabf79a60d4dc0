import type { AgencyId } from '@payung/domain';

/** What a region should be after any acts, told with arrays and nothing of the service's own code. */
export interface PlainNomination {
  readonly id: string;
  readonly person: number;
  readonly agency: AgencyId;
  state: string;
  number: number | null;
}

export interface PlainRegion {
  granted: number;
  lastNumber: number;
  /** in the order in which they were made */
  readonly nominations: PlainNomination[];
  /** who holds the NIK of each person */
  readonly holders: Map<number, PlainNomination>;
}

export const plainRegion = (granted: number): PlainRegion => ({
  granted,
  lastNumber: 0,
  nominations: [],
  holders: new Map(),
});

const inState = (region: PlainRegion, state: string): PlainNomination[] =>
  region.nominations.filter((one) => one.state === state);

export const placesUsed = (region: PlainRegion): number => inState(region, 'nominated').length;

const queueOf = (region: PlainRegion): PlainNomination[] =>
  inState(region, 'waitlisted').sort((a, b) => (a.number ?? 0) - (b.number ?? 0));

function placeOrTurn(region: PlainRegion): Pick<PlainNomination, 'state' | 'number'> {
  if (placesUsed(region) < region.granted && queueOf(region).length === 0) {
    return { state: 'nominated', number: null };
  }
  region.lastNumber += 1;
  return { state: 'waitlisted', number: region.lastNumber };
}

/** Gives free places to those who wait longest; answers who got one, in their order. */
function moveUp(region: PlainRegion): string[] {
  const lucky = queueOf(region).slice(0, Math.max(0, region.granted - placesUsed(region)));
  for (const one of lucky) Object.assign(one, { state: 'nominated', number: null });
  return lucky.map(({ id }) => id);
}

/** What nominating should answer; `id` names what was made, if anything is made. */
export function plainNominate(
  region: PlainRegion,
  agency: AgencyId,
  person: number,
): { outcome: string; number: number | null; make: ((id: string) => void) | null } {
  const holder = region.holders.get(person);
  const add = (id: string, is: Pick<PlainNomination, 'state' | 'number'>): PlainNomination => {
    const made = { id, person, agency, ...is };
    region.nominations.push(made);
    return made;
  };
  if (holder === undefined) {
    const is = placeOrTurn(region);
    const make = (id: string): void => void region.holders.set(person, add(id, is));
    return { outcome: is.state, number: is.number, make };
  }
  const mine = region.nominations.some(
    (one) =>
      one.person === person &&
      one.agency === agency &&
      !['withdrawn', 'refused'].includes(one.state),
  );
  const make = mine
    ? null
    : (id: string): void => void add(id, { state: 'duplicate', number: null });
  return { outcome: 'duplicate', number: null, make };
}

/** What ending should answer, or null when it should be refused. */
export function plainEnd(
  region: PlainRegion,
  one: PlainNomination,
  state: 'withdrawn' | 'refused',
): { promoted: string[]; offered: string[] } | null {
  if (one.state === 'withdrawn' || one.state === 'refused') return null;
  const freed = one.state === 'nominated' || one.state === 'waitlisted';
  Object.assign(one, { state, number: null });
  const offered: string[] = [];
  if (region.holders.get(one.person) === one) {
    const next = region.nominations.find(
      (other) => other.person === one.person && ['duplicate', 'offered'].includes(other.state),
    );
    region.holders.delete(one.person);
    if (next !== undefined) {
      next.state = 'offered';
      region.holders.set(one.person, next);
      offered.push(next.id);
    }
  }
  return { promoted: freed ? moveUp(region) : [], offered };
}

/** What accepting should answer, or null when it should be refused. */
export function plainAccept(
  region: PlainRegion,
  one: PlainNomination,
): Pick<PlainNomination, 'state' | 'number'> | null {
  if (one.state !== 'offered') return null;
  return Object.assign(one, placeOrTurn(region));
}

/** What setting the places should answer, or null when it should be refused. */
export function plainGrant(region: PlainRegion, granted: number): string[] | null {
  if (granted < placesUsed(region)) return null;
  region.granted = granted;
  return moveUp(region);
}
