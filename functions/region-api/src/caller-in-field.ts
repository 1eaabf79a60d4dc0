import type { Actor, PackKeeper } from '@payung/casework';
import { Problematic } from '@payung/edge';

type AreaOfficer = Extract<Actor, { kind: 'AreaOfficer' }>;

/** Narrows to those who go from house to house. @throws Problematic for all others. */
export function areaOfficer(actor: Actor): AreaOfficer {
  if (actor.kind === 'AreaOfficer') return actor;
  throw new Problematic('not-allowed', 'only officers of villages and districts do this');
}

/** Narrows to those who see what is lent to devices. @throws Problematic for all others. */
export function packKeeper(actor: Actor): PackKeeper {
  return actor.kind === 'RegionAdmin' ? actor : areaOfficer(actor);
}
