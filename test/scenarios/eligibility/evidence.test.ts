import { EvidenceAccepted, EvidenceCard } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLetter, aPhoto, aProgram } from '../../support/evidence-files.ts';
import { type Caller, problemIn, read, signedIn, verdictOf } from '../../support/http-caller.ts';
import { handInEvidence, postEvidence } from '../../support/http-evidence.ts';
import { nominated } from '../../support/http-nominations.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let transport: Caller;
let rescue: Caller;
let admin: Caller;
let nominationId: string;
let personId: string;

beforeAll(async () => {
  service = await aLocalService();
  transport = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
  rescue = await signedIn(service.address, '33.19/bpbd-relawan/officer');
  admin = await signedIn(service.address, '33.19/admin');
  ({ nominationId, personId } = await nominated(transport, 300, { agency: 'dinas-perhubungan' }));
});
afterAll(() => service.end());

const fileOf = (caller: Caller, id: string) => caller.ask('GET', `/v1/evidence/${id}/file`);

describe('a photo of somebody at work', () => {
  it('comes back byte by byte to those who see the person, and to nobody else', async () => {
    const bytes = aPhoto('bengkel');
    const id = await handInEvidence(transport, { use: 'nomination', nominationId, bytes });
    const opened = await fileOf(admin, id);
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(Buffer.from(opened.bytes)).toEqual(Buffer.from(bytes));
    expect(verdictOf(await fileOf(rescue, id))).toBe('404 not-found');
    const looks = await admin.ask('GET', `/v1/persons/${personId}/views?limit=10`);
    expect(looks.text).toContain('evidence-read');
  });

  it('is refused, with the reason, when it is something else than it says', async () => {
    const asked = { use: 'nomination', nominationId } as const;
    const letter = await postEvidence(transport, { ...asked, bytes: aLetter() });
    expect(problemIn(letter)).toMatchObject({
      code: 'evidence-refused',
      errors: [{ field: 'file', code: 'not-what-it-says' }],
    });
    const program = await postEvidence(transport, { ...asked, bytes: aProgram });
    expect(problemIn(program).errors).toMatchObject([{ code: 'type-not-taken' }]);
    const unknown = await postEvidence(transport, { ...asked, type: 'image/heic' });
    expect(verdictOf(unknown)).toBe('422 request-invalid');
  });

  it('cannot be handed in about somebody of another agency', async () => {
    const sent = await postEvidence(rescue, { use: 'nomination', nominationId });
    expect(verdictOf(sent)).toBe('404 not-found');
  });
});

describe('a letter that is put to an upload address', () => {
  it('is kept once it is told to have arrived, and a wrong file may be replaced before', async () => {
    const json = { use: 'statement', fileName: 'surat rt.pdf', type: 'application/pdf' };
    const asked = read(await transport.ask('POST', '/v1/evidence', { json }), EvidenceAccepted);
    const { evidenceId: id, upload } = asked;
    const arrived = () => transport.ask('POST', `/v1/evidence/${id}/arrived`);
    expect(verdictOf(await arrived())).toBe('409 state-forbids');
    const put = (body: Uint8Array<ArrayBuffer>) =>
      fetch(upload?.url ?? '', { method: 'PUT', headers: upload?.headers ?? {}, body });
    await put(aProgram);
    expect(verdictOf(await arrived())).toBe('422 evidence-refused');
    await put(aLetter('keterangan bekerja'));
    expect(read(await arrived(), EvidenceCard)).toMatchObject({ state: 'kept', bytes: 34 });
    expect(read(await arrived(), EvidenceCard).state).toBe('kept');
    expect((await fileOf(transport, id)).text).toContain('keterangan bekerja');
  });
});
