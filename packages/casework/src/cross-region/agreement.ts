import type { CrossCheck, PaperRecord } from '@payung/data';
import { CalendarDate, type Instant } from '@payung/domain';
import * as z from 'zod';
import type { RegionAdmin } from '../actor.ts';
import { nowOf } from '../now.ts';
import type { ProtectionReader } from '../protection/person-case.ts';
import { savePaper } from '../protection/save-paper.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';

const Word = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('signed'),
    number: z.string(),
    date: CalendarDate,
    signatory: z.string(),
  }),
  z.object({ state: z.literal('revoked'), reason: z.string() }),
]);
type Word = z.infer<typeof Word>;

/** Under which document a region takes part, as it says so itself. */
export type SignedAgreement = Omit<Extract<Word, { state: 'signed' }>, 'state'>;

/** Where a region stands with the check across regions; version 0 before its first word. */
export type CrossAgreement = (Word | { readonly state: 'none' }) & {
  readonly version: number;
  readonly at: Instant | null;
};

function wordIn({ json }: PaperRecord): Word {
  return Word.parse(JSON.parse(json));
}

async function newestOf({ data }: OpenRegion): Promise<CrossAgreement> {
  const paper = await data.protection.newest('CROSSCHECK');
  if (paper === null) return { state: 'none', version: 0, at: null };
  return { ...wordIn(paper), version: paper.version, at: paper.at };
}

/** Whether the region takes part by its own record, so that months may be claimed for its people. */
export async function takesPart(open: OpenRegion): Promise<boolean> {
  return (await newestOf(open)).state === 'signed';
}

/** The region's own record of its agreement; each version of it is kept. */
export async function showCrossAgreement(
  service: Service,
  actor: ProtectionReader,
): Promise<CrossAgreement> {
  return newestOf(await regionOf(service, actor.tenant));
}

interface Said {
  /** the version that was read; null for a program that writes alone */
  readonly version: number | null;
  readonly correlationId: string;
}

async function say(
  service: Service,
  actor: RegionAdmin,
  word: Word,
  { version: seen, correlationId }: Said,
): Promise<Result<CrossAgreement>> {
  const open = await regionOf(service, actor.tenant);
  const paper = { kind: 'CROSSCHECK', seen, content: word, correlationId } as const;
  const saved = await savePaper(service, open, actor, paper);
  if (!saved.ok) return saved;
  const at = nowOf(service);
  return ok({ ...word, version: saved.value, at });
}

/**
 * The region signs the agreement to be checked across regions: from now on, with every region that signed as well.
 * Sent again it changes nothing, and takes part if it did not yet for a failure.
 */
export async function signCrossAgreement(
  service: Service,
  cross: CrossCheck,
  actor: RegionAdmin,
  request: SignedAgreement & Said,
): Promise<Result<CrossAgreement>> {
  const open = await regionOf(service, actor.tenant);
  const { number, date, signatory, ...said } = request;
  if (date > open.today) {
    const detail = 'a document that is not signed yet';
    return refuse({ code: 'request-faults', faults: [{ field: 'date', detail }] });
  }
  const before = await newestOf(open);
  const isSaid = before.state === 'signed' && before.number === number && before.date === date;
  const kept = isSaid
    ? ok(before)
    : await say(service, actor, { state: 'signed', number, date, signatory }, said);
  if (kept.ok) await cross.ask(actor.tenant, { kind: 'agree' });
  return kept;
}

/**
 * The region takes its word back. From this moment nothing of it counts anywhere; what it claimed is taken away by its
 * worker. Sent again it has that done again, should it have been lost; a region that never signed stays as it is.
 */
export async function revokeCrossAgreement(
  service: Service,
  cross: CrossCheck,
  actor: RegionAdmin,
  request: { readonly reason: string } & Said,
): Promise<Result<CrossAgreement>> {
  const { reason, ...said } = request;
  const before = await newestOf(await regionOf(service, actor.tenant));
  if (before.state === 'none') return ok(before);
  const kept =
    before.state === 'revoked'
      ? ok(before)
      : await say(service, actor, { state: 'revoked', reason }, said);
  if (!kept.ok) return kept;
  await cross.ask(actor.tenant, { kind: 'revoke' });
  await service.queue.send({ kind: 'cross-clear', tenantId: actor.tenant });
  return kept;
}
