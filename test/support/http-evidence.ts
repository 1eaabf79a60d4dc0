import { EvidenceAccepted } from '@payung/contract';
import { aPhoto } from './evidence-files.ts';
import { type Answer, type Caller, read } from './http-caller.ts';

export interface Sending {
  readonly use: string;
  readonly nominationId?: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly fileName?: string;
  readonly type?: string;
}

/** Sends a file of proof with the request. */
export function postEvidence(caller: Caller, sending: Sending): Promise<Answer> {
  const {
    use,
    nominationId,
    bytes = aPhoto(),
    fileName = 'foto.jpg',
    type = 'image/jpeg',
  } = sending;
  const form = new FormData();
  form.set('use', use);
  if (nominationId !== undefined) form.set('nominationId', nominationId);
  form.set('file', new File([bytes], fileName, { type }));
  return caller.ask('POST', '/v1/evidence', { body: form });
}

/** Hands in a file of proof and gives its id. */
export async function handInEvidence(caller: Caller, sending: Sending): Promise<string> {
  return read(await postEvidence(caller, sending), EvidenceAccepted).evidenceId;
}

/** Asks for an upload address and puts a photo there; its arrival is not told yet. */
export async function announceEvidence(caller: Caller, sending: Sending): Promise<string> {
  const { use, nominationId, bytes = aPhoto() } = sending;
  const json = { use, nominationId, fileName: 'foto.jpg', type: 'image/jpeg' };
  const asked = read(await caller.ask('POST', '/v1/evidence', { json }), EvidenceAccepted);
  const { url = '', headers = {} } = asked.upload ?? {};
  const put = await fetch(url, { method: 'PUT', headers, body: bytes });
  if (!put.ok) throw new Error(`unexpected answer ${put.status}: ${await put.text()}`);
  return asked.evidenceId;
}
