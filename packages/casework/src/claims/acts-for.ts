import { actsOn, type ClaimAct, type ClaimState } from '@payung/domain';
import type { ClaimActor, ClaimReader } from './claim-access.ts';

const ofVillage: ReadonlySet<ClaimAct> = new Set(['complete', 'reopen']);
const ofInsurer: ReadonlySet<ClaimAct> = new Set(['return', 'grant', 'refuse', 'pay']);

/** Whether an act is this actor's: villages gather papers, the insurer decides and pays, the lead agency writes down all. */
export function mayDo(actor: ClaimActor, act: ClaimAct): boolean {
  switch (actor.kind) {
    case 'RegionAdmin':
      return true;
    case 'AreaOfficer':
      return ofVillage.has(act);
    case 'InsurerOfficer':
      return ofInsurer.has(act);
  }
}

/** What a reader can do with a claim as it stands; nothing for those who only read. */
export function actsFor(actor: ClaimReader, state: ClaimState): ClaimAct[] {
  if (actor.kind === 'AgencyOfficer' || actor.kind === 'Auditor') return [];
  return actsOn(state).filter((act) => mayDo(actor, act));
}
