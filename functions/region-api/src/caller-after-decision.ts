import type {
  Actor,
  Auditor,
  BillMaker,
  ClaimActor,
  ClaimHandler,
  ClaimReader,
  FiguresReader,
  LeaverReader,
  LeavingRecorder,
  LetterCarrier,
  PaymentAuditor,
  RegionAdmin,
  Treasurer,
} from '@payung/casework';
import { Problematic } from '@payung/edge';
import { moneyReader } from './caller.ts';

/** Narrows to those who have lists made of who is to be paid for. @throws Problematic for all others. */
export function billMaker(actor: Actor): BillMaker {
  if (actor.kind === 'RegionAdmin' || actor.kind === 'Treasurer') return actor;
  throw new Problematic('not-allowed', 'this account makes no bills');
}

/** Narrows to those who see figures of the whole region. @throws Problematic for all others. */
export function figuresReader(actor: Actor): FiguresReader {
  return actor.kind === 'Approver' ? actor : moneyReader(actor);
}

/** Narrows to those who check what was paid, for whomever. @throws Problematic for all others. */
export function paymentAuditor(actor: Actor): PaymentAuditor {
  if (actor.kind === 'RegionAdmin') return actor;
  if (actor.kind === 'Auditor' && actor.agencies.length === 0) return actor;
  throw new Problematic('not-allowed', 'this account does not check what was paid');
}

/** Narrows to those who pay. @throws Problematic for all others. */
export function treasurer(actor: Actor): Treasurer {
  if (actor.kind === 'Treasurer') return actor;
  throw new Problematic('not-allowed', 'only the treasurer does this');
}

/** Narrows to those who help a family with a claim. @throws Problematic for all others. */
export function claimHandler(actor: Actor): ClaimHandler {
  if (actor.kind === 'RegionAdmin' || actor.kind === 'AreaOfficer') return actor;
  throw new Problematic('not-allowed', 'this account handles no claims');
}

/** Narrows to those who write down what became of a claim, and who need to know the family. @throws Problematic for all others. */
export function claimActor(actor: Actor): ClaimActor {
  return actor.kind === 'InsurerOfficer' ? actor : claimHandler(actor);
}

/** Narrows to those who see how far claims have come. @throws Problematic for all others. */
export function claimReader(actor: Actor): ClaimReader {
  if (actor.kind === 'AgencyOfficer' || actor.kind === 'Auditor') return actor;
  return claimActor(actor);
}

/** Narrows to those who say that somebody left. @throws Problematic for all others. */
export function leavingRecorder(actor: Actor): LeavingRecorder {
  switch (actor.kind) {
    case 'RegionAdmin':
    case 'AreaOfficer':
    case 'AgencyOfficer':
      return actor;
    default:
      throw new Problematic('not-allowed', 'this account does not record who left');
  }
}

/** Narrows to those who see who left. @throws Problematic for all others. */
export function leaverReader(actor: Actor): LeaverReader {
  if (actor.kind === 'Treasurer' || actor.kind === 'Auditor') return actor;
  return leavingRecorder(actor);
}

/** Narrows to those who bring cards and letters to families. @throws Problematic for all others. */
export function letterCarrier(actor: Actor): LetterCarrier {
  if (actor.kind === 'RegionAdmin' || actor.kind === 'AreaOfficer') return actor;
  throw new Problematic('not-allowed', 'this account brings no cards or letters');
}

/** Narrows to those who see what messages of the whole region came to. @throws Problematic for all others. */
export function messageRunReader(actor: Actor): RegionAdmin | Auditor {
  if (actor.kind === 'RegionAdmin') return actor;
  if (actor.kind === 'Auditor' && actor.agencies.length === 0) return actor;
  throw new Problematic('not-allowed', 'this account does not see messages of the whole region');
}

/** Narrows to those who see whom letters name. @throws Problematic for all others. */
export function letterSettingReader(actor: Actor): LetterCarrier | Auditor {
  return actor.kind === 'Auditor' ? actor : letterCarrier(actor);
}
