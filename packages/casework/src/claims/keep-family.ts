import { fileOver } from '@payung/data';
import type { Claim, ClaimFamily, ClaimId } from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { tell } from '../tell.ts';
import type { ClaimActor, ClaimHandler } from './claim-access.ts';
import { claimFamilyShelf, claimShelf, folderOfClaim } from './claim-shelves.ts';
import { familyOf, reachClaim } from './reach-claim.ts';

/** Cause, heirs, children and account, for those who need to know; that they were looked at stands in the journal. */
export async function showFamily(
  service: Service,
  actor: ClaimActor,
  request: { readonly id: ClaimId; readonly correlationId: string },
): Promise<Result<ClaimFamily>> {
  const reached = await reachClaim(service, actor, request.id);
  if (!reached.ok) return reached;
  const { open, claim } = reached.value;
  await tell(
    open.data,
    causeOf(actor, request.correlationId),
    { of: 'claim', id: claim.id, act: 'family-read' },
    { of: 'nomination', id: claim.nomination, act: 'claim-family-read' },
  );
  return ok(await familyOf(open, claim.id));
}

export interface FamilyKept
  extends Pick<ClaimFamily, 'version' | 'cause' | 'heirs' | 'children' | 'account'> {
  readonly id: ClaimId;
  readonly correlationId: string;
}

/** Keeps cause, heirs, children and account, over the version that was read. */
export async function keepFamily(
  service: Service,
  actor: ClaimHandler,
  kept: FamilyKept,
): Promise<Result<ClaimFamily>> {
  const reached = await reachClaim(service, actor, kept.id);
  if (!reached.ok) return reached;
  const { open, claim } = reached.value;
  const before = await familyOf(open, claim.id);
  if (before.version !== kept.version) return refuse({ code: 'version-moved' });
  const faults = [...birthFaults(open, kept), ...orderFaults(claim, before, kept)];
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const { cause, heirs, children, account } = kept;
  const change = { cause, heirs, children, account };
  const folder = folderOfClaim(claim.id);
  const result = await open.data.commit({
    cause: causeOf(actor, kept.correlationId),
    lane: 'any',
    writes: [
      fileOver(claimFamilyShelf, before, change, { folder, act: 'family-kept' }),
      fileOver(claimShelf, claim, { scholars: children.length }, { folder, act: null }),
    ],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...before, ...change, version: before.version + 1 });
}

function birthFaults(
  { today }: OpenRegion,
  { heirs, children }: FamilyKept,
): { field: string; detail: string }[] {
  const born = [
    ...heirs.map(({ birthDate }, i) => ({ field: `heirs.${i}.birthDate`, birthDate })),
    ...children.map(({ birthDate }, i) => ({ field: `children.${i}.birthDate`, birthDate })),
  ];
  return born.flatMap(({ field, birthDate }) =>
    birthDate !== null && birthDate > today ? [{ field, detail: 'lies in the future' }] : [],
  );
}

/** Years of a scholarship name a child by its place: whoever has one stays where they are. */
function orderFaults(
  { scholarships }: Claim,
  before: ClaimFamily,
  { children }: FamilyKept,
): { field: string; detail: string }[] {
  const named = [...new Set(scholarships.map(({ child }) => child))];
  return named.flatMap((child) =>
    children[child]?.birthDate === before.children[child]?.birthDate
      ? []
      : [{ field: `children.${child}`, detail: 'has a scholarship: it stays in its place' }],
  );
}
