import { fileOver, type RegistryWrite } from '@payung/data';
import { type Evidence, EvidenceId, type EvidenceUse, type UserId } from '@payung/domain';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion } from '../service.ts';
import { evidenceShelf, folderByTime, placeOfEvidence } from './evidence-shelf.ts';
import { followUse } from './unused-evidence.ts';

/** What is known of these files, in their order; null for what does not exist. */
export function evidenceOf(
  open: OpenRegion,
  ids: readonly EvidenceId[],
): Promise<(Evidence | null)[]> {
  return open.data.shelves.some(evidenceShelf, ids.map(placeOfEvidence));
}

/**
 * Makes files that were handed in the proof of a record: answers them, and the writes that say so, which go into the
 * commit of the record that names them. Refused, with every id that does not fit, unless each was handed in by this
 * user for this use, has arrived, and is not the proof of something else.
 *
 * @param about the id of the record: a nomination, a statement, a regulation
 */
export async function useEvidence(
  open: OpenRegion,
  user: UserId,
  ids: readonly string[],
  to: { readonly use: EvidenceUse; readonly about: string },
): Promise<Result<{ evidence: readonly Evidence[]; writes: readonly RegistryWrite[] }>> {
  const parsed = [...new Set(ids)].map((id) => ({ id, parsed: EvidenceId.safeParse(id) }));
  const named = parsed.flatMap((one) => (one.parsed.success ? [one.parsed.data] : []));
  const found = (await evidenceOf(open, named)).filter((one) => one !== null);
  const byId = new Map<string, Evidence>(found.map((one) => [one.id, one]));
  const faults = parsed.flatMap(({ id }) => {
    const detail = whyNot(byId.get(id), user, to);
    return detail === null ? [] : [{ field: `evidence.${ids.indexOf(id)}`, detail }];
  });
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const fresh = found.filter(({ about }) => about === null);
  const { about } = to;
  const writes = fresh.map((one) =>
    fileOver(evidenceShelf, one, { about }, { folder: folderByTime(one.id), act: 'attached' }),
  );
  const inUse = fresh.map((one) => ({ ...one, about }));
  return ok({ evidence: found, writes: [...writes, ...(await followUse(open, inUse, 0))] });
}

function whyNot(
  evidence: Evidence | undefined,
  user: UserId,
  to: { readonly use: EvidenceUse; readonly about: string },
): string | null {
  if (evidence === undefined || evidence.by !== user) return 'no such evidence of yours';
  if (evidence.use !== to.use) return `was handed in for another use: ${evidence.use}`;
  switch (evidence.state) {
    case 'awaited':
      return 'its file has not arrived; put it to the upload address and say so';
    case 'removed':
      return 'its file was removed';
    case 'kept':
      return evidence.about === null || evidence.about === to.about
        ? null
        : 'is the proof of something else already';
  }
}
