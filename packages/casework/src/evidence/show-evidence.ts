import type { Evidence, EvidenceId } from '@payung/domain';
import type { PeopleReader } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import { maySeeEvidence } from './evidence-access.ts';
import { readEvidenceFile } from './evidence-files.ts';
import { evidenceOf } from './use-evidence.ts';

/** What is known of a file of proof; beyond the reader's reach it does not exist. */
export async function showEvidence(
  service: Service,
  actor: PeopleReader,
  id: EvidenceId,
): Promise<Result<Evidence>> {
  const open = await regionOf(service, actor.tenant);
  const [evidence = null] = await evidenceOf(open, [id]);
  if (evidence === null || !(await maySeeEvidence(open, actor, evidence))) {
    return notFound('evidence');
  }
  return ok(evidence);
}

/** The file itself. Who opened it stands in the journal before it is handed out, under the person it is about. */
export async function openEvidence(
  service: Service,
  actor: PeopleReader,
  request: { readonly id: EvidenceId; readonly correlationId: string },
): Promise<Result<{ evidence: Evidence; bytes: Uint8Array }>> {
  const shown = await showEvidence(service, actor, request.id);
  if (!shown.ok) return shown;
  const evidence = shown.value;
  if (evidence.removedOn !== null) {
    return refuse({ code: 'list-file-removed', on: evidence.removedOn });
  }
  if (evidence.state === 'awaited') {
    return refuse({ code: 'state-forbids', detail: 'its file has not arrived yet' });
  }
  const open = await regionOf(service, actor.tenant);
  const bytes = await readEvidenceFile(service.files, open.data.keys, actor.tenant, evidence.id);
  if (bytes === null) throw new Error('a file of proof is missing from the file store');
  const isOfPerson = evidence.use === 'nomination' || evidence.use === 'verification';
  await tell(
    open.data,
    causeOf(actor, request.correlationId),
    { of: 'evidence', id: evidence.id, act: 'read' },
    ...(isOfPerson && evidence.about !== null
      ? [{ of: 'nomination', id: evidence.about, act: 'evidence-read' } as const]
      : []),
  );
  return ok({ evidence, bytes });
}
