import {
  type Determination,
  type DeterminationId,
  mayHaveClaimed,
  type Signatory,
  signatoryFaults,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { begunInVain } from './clear-leftovers.ts';
import { findDetermination, type Signer } from './determination-access.ts';
import { newWork, sendWork } from './draft-determination.ts';
import { type DeterminationChange, moveDetermination, stateAfter } from './move-determination.ts';

interface StepRequest {
  readonly id: DeterminationId;
  readonly correlationId: string;
}

/**
 * Gives a frozen list back as a draft, with remarks: by the legal bureau, or by whoever it was sent to for signature.
 * Its digest is void from then on.
 */
export async function returnDetermination(
  service: Service,
  actor: Signer,
  { id, remarks, correlationId }: StepRequest & { readonly remarks: string },
): Promise<Result<Determination>> {
  const found = await findDetermination(service, actor, id);
  if (!found.ok) return found;
  const { open, determination } = found.value;
  const state = stateAfter(determination, 'returned');
  if (!state.ok) return state;
  const done = { by: actor.user, at: nowOf(service) };
  const change: DeterminationChange = {
    state: state.value,
    frozen: null,
    sent: null,
    duties: [],
    remarks: { text: remarks, ...done },
  };
  return moved(open, actor, determination, change, 'returned', correlationId);
}

/** Sends what the legal bureau has read for signature: to whom, and by what right they sign. */
export async function sendForSignature(
  service: Service,
  actor: RegionAdmin,
  { id, signatory, correlationId }: StepRequest & { readonly signatory: Signatory },
): Promise<Result<Determination>> {
  const found = await findDetermination(service, actor, id);
  if (!found.ok) return found;
  const { open, determination } = found.value;
  const state = stateAfter(determination, 'sent-for-signature');
  if (!state.ok) return state;
  const faults = signatoryFaults(signatory).map((fault) => faultSaid[fault]);
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const sent = { by: actor.user, at: nowOf(service) };
  const change = { state: state.value, signatory, sent };
  return moved(open, actor, determination, change, 'sent-for-signature', correlationId);
}

const faultSaid = {
  'letter-missing': {
    field: 'signatory.letter',
    detail: 'whoever does not hold the office signs by a letter: give its number',
  },
  'own-office-missing': {
    field: 'signatory.ownOffice',
    detail: 'whoever signs on behalf of the head does so in an office of their own',
  },
  'period-ends-before-it-begins': {
    field: 'signatory.to',
    detail: 'the last day lies before the first',
  },
} as const;

/**
 * Gives a decision up before it is signed; what was signed is amended instead. Of what other regions were asked about its
 * people the worker gives everything back.
 */
export async function cancelDetermination(
  service: Service,
  actor: RegionAdmin,
  { id, why, correlationId }: StepRequest & { readonly why: string },
): Promise<Result<Determination>> {
  const found = await findDetermination(service, actor, id);
  if (!found.ok) return found;
  const { open, determination } = found.value;
  const state = stateAfter(determination, 'cancelled');
  if (!state.ok) return state;
  const cancelled = { why, by: actor.user, at: nowOf(service) };
  const work = mayHaveClaimed(determination) ? newWork(service, actor, 'ask-elsewhere') : null;
  const change = { state: state.value, cancelled, work };
  const cause = causeOf(actor, correlationId);
  const left = begunInVain(service, determination);
  const after = await moveDetermination(open, cause, determination, change, 'cancelled', left);
  if (after === null) return refuse({ code: 'version-moved' });
  if (work !== null) await sendWork(service, after, open);
  return ok(after);
}

async function moved(
  open: OpenRegion,
  actor: Signer,
  before: Determination,
  change: DeterminationChange,
  act: string,
  correlationId: string,
): Promise<Result<Determination>> {
  const after = await moveDetermination(open, causeOf(actor, correlationId), before, change, act);
  return after === null ? refuse({ code: 'version-moved' }) : ok(after);
}
