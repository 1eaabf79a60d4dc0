import {
  finishEvidence,
  listAnswerFindings,
  runRetention,
  showEvidence,
  takeEvidence,
} from '@payung/casework';
import type { EvidenceUse, NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { given } from '../../support/determination-acts.ts';
import { aVerifier, stated } from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aLetter } from '../../support/evidence-files.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { answered, asked, counting } from '../../support/pre-check-acts.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 75_000;
const dayMs = 24 * 60 * 60 * 1000;

async function region(): Promise<TestService> {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed });
}

async function after(test: TestService, days: number): Promise<void> {
  test.clock.advance(days * dayMs);
  test.service.regions.forget(test.tenant);
  await runRetention(test.service, test.tenant, { most: 1_000 });
}

async function handIn(
  test: TestService,
  use: EvidenceUse,
  more: { nomination?: NominationId; bytes?: Uint8Array } = {},
) {
  const taken = await takeEvidence(test.service, aVerifier(test), {
    use,
    nomination: more.nomination ?? null,
    fileName: 'surat.pdf',
    type: 'application/pdf',
    bytes: more.bytes ?? null,
    correlationId: 'test',
  });
  return given(taken).evidence.id;
}

const stateOf = async (test: TestService, id: Parameters<typeof showEvidence>[2]) =>
  given(await showEvidence(test.service, anAdmin(test.tenant), id)).state;

const filesIn = ({ files }: TestService, folder: string) =>
  [...files.kept.keys()].filter((key) => key.includes(folder));

describe('photos and letters', () => {
  it('go when they never arrived, or what was put to their address lies open for good', async () => {
    const test = await region();
    const { nominationId: nomination } = await nominate(test, social, 1);
    const id = await handIn(test, 'nomination', { nomination });
    const came = await handIn(test, 'nomination', { nomination });
    for (const one of [id, came]) {
      await test.files.put(`T/${test.tenant}/uploads/evidence-${one}`, aLetter());
    }
    given(await finishEvidence(test.service, aVerifier(test), { id: came, correlationId: 'test' }));
    await after(test, 2);
    expect([await stateOf(test, id), await stateOf(test, came)]).toEqual(['removed', 'kept']);
    expect(filesIn(test, '/uploads/')).toEqual([]);
  });

  it('go when nobody used them as proof, and stay when somebody did', async () => {
    const test = await region();
    const { nominationId } = await nominate(test, social, 1);
    const unused = await handIn(test, 'statement', { bytes: aLetter() });
    await stated(test, { by: 'ids', ids: [nominationId] });
    await after(test, 20);
    expect(await stateOf(test, unused)).toBe('kept');
    await after(test, 20);
    expect(await stateOf(test, unused)).toBe('removed');
    expect(filesIn(test, '/evidence/')).toHaveLength(1);
  });
});

describe('what was read of an answer to a pre-check', () => {
  it('goes after the period of lists, with a recipient’s words about people', async () => {
    const test = await region();
    const { nominationId: id } = await nominate(test, social, 1);
    const file = await asked(test);
    const upload = await answered(test, file, new Map([[id, 'entah siapa']]));
    await counting(test, upload);
    await test.work();
    await answered(test, await asked(test), new Map([[id, 'PADAN']]));
    expect(filesIn(test, '/pre-checks/')).toHaveLength(2);
    await after(test, 800);
    expect(filesIn(test, '/pre-checks/')).toHaveLength(1);
    await after(test, 1);
    expect(filesIn(test, '/pre-checks/')).toEqual([]);
    const findings = await listAnswerFindings(test.service, anAdmin(test.tenant), {
      file: file.id,
      id: upload.id,
      cursor: null,
      limit: 10,
    });
    expect(findings).toMatchObject({ ok: false, refusal: { code: 'list-file-removed' } });
  });
});
