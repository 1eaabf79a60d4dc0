import type { PaperKind } from '@payung/data';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';

/**
 * Saves the next version of a paper of the region. `seen` is the version that whoever writes has read, null
 * for a program that writes alone; when another was saved meanwhile, nothing is written.
 */
export async function savePaper(
  service: Service,
  open: OpenRegion,
  actor: RegionAdmin,
  paper: { kind: PaperKind; seen: number | null; content: unknown; correlationId: string },
): Promise<Result<number>> {
  const newest = await open.data.protection.newest(paper.kind);
  const before = newest?.version ?? 0;
  if (paper.seen !== null && paper.seen !== before) return refuse({ code: 'version-moved' });
  const version = before + 1;
  const result = await open.data.commit({
    cause: causeOf(actor, paper.correlationId),
    lane: 'any',
    writes: [
      {
        write: 'keep-paper',
        kind: paper.kind,
        version,
        json: JSON.stringify(paper.content),
        at: nowOf(service),
        by: actor.user,
      },
    ],
  });
  return result.kind === 'done' ? ok(version) : refuse({ code: 'version-moved' });
}
