import {
  type LeavingRecorder,
  planReplacement,
  proveLeaving,
  recordLeaving,
  requestRefund,
  showLeaver,
  takeEvidence,
  takeRefundStep,
} from '@payung/casework';
import {
  CalendarDate,
  ContributionMonth,
  type Determination,
  FundingId,
  type LeavingSaid,
  type NominationId,
  type Refund,
  type RefundStep,
} from '@payung/domain';
import { aTreasurer } from './bill-acts.ts';
import { freeze, given, send, sign } from './determination-acts.ts';
import { aPhoto } from './evidence-files.ts';
import { anAdmin } from './invented-region.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'leaving';

/** A scan that this actor hands in to show that somebody left. */
export async function aProof(test: TestService, actor: LeavingRecorder): Promise<string> {
  const taken = await takeEvidence(test.service, actor, {
    use: 'leaving',
    nomination: null,
    fileName: 'surat.jpg',
    type: 'image/jpeg',
    bytes: aPhoto(),
    correlationId,
  });
  return given(taken).evidence.id;
}

/** Says that somebody left, without a scan. */
export function tell(
  test: TestService,
  nomination: NominationId,
  reason: LeavingSaid,
  on: string,
  actor: LeavingRecorder = anAdmin(test.tenant),
) {
  return recordLeaving(test.service, actor, {
    nomination,
    reason,
    on: CalendarDate.parse(on),
    knownBy: 'office',
    proof: [],
    correlationId,
  });
}

/** Shows by a scan that somebody left who was told of. */
export async function prove(test: TestService, nomination: NominationId) {
  const actor = anAdmin(test.tenant);
  const proof = [await aProof(test, actor)];
  return proveLeaving(test.service, actor, { nomination, proof, correlationId });
}

/** Somebody left, and a scan shows it. */
export async function leave(
  test: TestService,
  nomination: NominationId,
  reason: LeavingSaid,
  on: string,
): Promise<void> {
  given(await tell(test, nomination, reason, on));
  given(await prove(test, nomination));
}

/** Somebody who left, with the money that is unused: `<month> ...`. */
export async function unusedOf(test: TestService, nomination: NominationId): Promise<string> {
  const { view } = given(await showLeaver(test.service, anAdmin(test.tenant), nomination));
  return view.unused.map(({ month }) => month).join(' ');
}

export function replace(
  test: TestService,
  { id: amends }: Pick<Determination, 'id'>,
  leavers: readonly NominationId[],
  firstMonth: string | null = null,
) {
  return planReplacement(test.service, anAdmin(test.tenant), {
    amends,
    title: 'Penggantian peserta contoh',
    leavers,
    priority: [],
    firstMonth: firstMonth === null ? null : ContributionMonth.parse(firstMonth),
    correlationId,
  });
}

/** From a drafted amendment to one in force, signed on the day on which its list was frozen. */
export async function decideToday(
  test: TestService,
  { id }: Pick<Determination, 'id'>,
): Promise<void> {
  const frozen = await freeze(test, { id });
  if (frozen.frozen === null) throw new Error(JSON.stringify(frozen.notReady));
  await send(test, frozen);
  given(await sign(test, frozen, { number: `460/${id.slice(-6)}/2026`, date: frozen.frozen.on }));
  await test.work();
}

/** Asks back what somebody's unused months cost; all of them unless some are named. */
export function askBack(
  test: TestService,
  funding: string,
  nomination: NominationId,
  more: {
    readonly months?: readonly string[];
    readonly rupiah?: number;
    readonly date?: string;
  } = {},
) {
  const months = more.months?.map((month) => ContributionMonth.parse(month)) ?? null;
  return requestRefund(test.service, aTreasurer(test.tenant), {
    funding: FundingId.parse(funding),
    people: [{ nomination, months }],
    letter: { number: 'S/CONTOH/1', date: CalendarDate.parse(more.date ?? '2026-05-20') },
    rupiah: more.rupiah ?? null,
    once: null,
    correlationId,
  });
}

/** The refund that was asked for just now. */
export async function askedBack(...asked: Parameters<typeof askBack>): Promise<Refund> {
  const made = given(await askBack(...asked));
  if (made.kind !== 'fresh') throw new Error('answered before');
  return made.value;
}

export function follow(
  test: TestService,
  { id, version }: Refund,
  step: RefundStep,
  said: { readonly rupiah?: number; readonly number?: string; readonly on?: string } = {},
) {
  return takeRefundStep(test.service, aTreasurer(test.tenant), {
    id,
    version,
    step,
    number: said.number ?? `${step}/1`,
    date: CalendarDate.parse(said.on ?? '2026-05-20'),
    rupiah: said.rupiah ?? null,
    reason: step === 'refuse' ? 'sudah lewat waktu' : null,
    correlationId,
  });
}
