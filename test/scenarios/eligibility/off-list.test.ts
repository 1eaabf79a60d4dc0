import { correctNomination, decideSoft, showPerson } from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { describe, expect, it } from 'vitest';
import { nominate, nominateRaw } from '../../support/acts.ts';
import {
  aCohort,
  allLines,
  askNothing,
  draft,
  freeze,
  send,
  sign,
} from '../../support/determination-acts.ts';
import {
  aVerifier,
  eligibilityNow,
  stated,
  takeInAnyWork,
} from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
async function open(seed: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await takeInAnyWork(test);
  return test;
}
const correlationId = 'test';

describe('work that the list in force does not name', () => {
  it('makes nobody eligible until a person decides on it with a reason', async () => {
    const test = await open(851);
    const { nominationId: id } = await nominate(test, social, 1, { occupation: 'TUKANG SULAP' });
    await stated(test, { by: 'ids', ids: [id] });
    const before = (await eligibilityNow(test, id)).report;
    expect(before.standing).toBe('undecided');
    const off = before.lines.find(({ criterion }) => criterion === 'occupation');
    expect(off).toMatchObject({ result: 'not-met', code: 'off-list', next: 'decide' });
    const decided = await decideSoft(test.service, aVerifier(test, 'rekan'), {
      id,
      criterion: 'occupation',
      verdict: 'accept',
      reason: 'Pekerjaan serabutan menurut berita acara',
      correlationId,
    });
    expect(decided.ok).toBe(true);
    expect((await eligibilityNow(test, id)).report.standing).toBe('eligible');
    // other words are other work, on which nobody has decided
    const corrected = await correctNomination(test.service, anAdmin(test.tenant), {
      id,
      texts: { occupation: 'PEGAWAI KANTOR' },
      once: null,
      correlationId,
    });
    expect(corrected.ok).toBe(true);
    expect((await eligibilityNow(test, id)).report.standing).toBe('undecided');
  });

  it('is named on the list of a decision, so that whoever signs reads it, and is a change of that list', async () => {
    const test = await open(854);
    await askNothing(test);
    const { nominationId: id } = await nominate(test, social, 1, { occupation: 'TUKANG SULAP' });
    await decideSoft(test.service, aVerifier(test, 'rekan'), {
      id,
      criterion: 'occupation',
      verdict: 'accept',
      reason: 'Pekerjaan serabutan menurut berita acara',
      correlationId,
    });
    const cohort = await aCohort(test);
    const frozen = await freeze(test, await draft(test, { cohort: cohort.id }));
    const [line] = await allLines(test, frozen);
    expect(line?.line.person?.occupationWords).toBe('TUKANG SULAP');
    await send(test, frozen);
    const texts = { occupation: 'TUKANG TOPENG' };
    const admin = anAdmin(test.tenant);
    await correctNomination(test.service, admin, { id, texts, once: null, correlationId });
    const changed = { no: 1, nomination: id, what: 'data-changed', now: 'occupation' };
    expect(JSON.stringify(await sign(test, frozen))).toContain(JSON.stringify(changed));
  });

  it('keeps the words that were handed in, also when something else is put right', async () => {
    const test = await open(852);
    const { nominationId: id } = await nominate(test, social, 1, { occupation: 'TUKANG SULAP' });
    const words = async () => {
      const { person } = splitNominationId(id);
      const shown = await showPerson(test.service, anAdmin(test.tenant), person);
      if (!shown.ok) throw new Error(JSON.stringify(shown));
      return shown.value.nominations[0]?.record.worker.occupationWords;
    };
    const correct = (texts: Parameters<typeof correctNomination>[2]['texts']) =>
      correctNomination(test.service, anAdmin(test.tenant), {
        id,
        texts,
        once: null,
        correlationId,
      });
    expect(await words()).toBe('TUKANG SULAP');
    expect((await correct({ rt: '7' })).ok).toBe(true);
    expect(await words()).toBe('TUKANG SULAP');
    expect((await correct({ occupation: 'TUKANG TOPENG' })).ok).toBe(true);
    expect(await words()).toBe('TUKANG TOPENG');
    expect((await correct({ occupation: 'Tukang becak' })).ok).toBe(true);
    expect(await words()).toBeUndefined();
  });

  it('is taken from no other agency than the lead agency', async () => {
    const test = await open(853);
    const changes = { occupation: 'TUKANG SULAP' };
    const answer = await nominateRaw(test, transport, 1, { changes });
    expect(JSON.stringify(answer)).toContain('occupation-unknown');
  });
});
