import { OccupationProposalList, RuleDraftDetail } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  expectDone,
  problemIn,
  read,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import {
  adopted,
  agreed,
  changeOf,
  dayInWib,
  drafted,
  passedOn,
  proposed,
} from '../../support/http-regulations.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let officer: Caller;
let insurer: Caller;
beforeAll(async () => {
  service = await aLocalService();
  admin = await signedIn(service.address, '33.19/admin');
  officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
  insurer = await signedIn(service.address, '33.19/insurer');
});
afterAll(() => service.end());

async function seenBy(caller: Caller) {
  return read(await caller.ask('GET', '/v1/occupation-proposals'), OccupationProposalList).items;
}

describe('a proposed occupation', () => {
  it('goes from the agency to the lead, to the insurer, into a draft and into force', async () => {
    const asked = await proposed(officer, 'dinas-perhubungan', {
      name: 'Penjaga perlintasan',
      synonyms: ['penjaga palang'],
    });
    expect((await seenBy(insurer)).map(({ id }) => id)).not.toContain(asked.id);
    const passed = await passedOn(admin, asked, 'penjaga-perlintasan');
    expect((await seenBy(insurer)).map(({ id }) => id)).toContain(asked.id);
    const answered = await agreed(insurer, passed);
    const draft = await drafted(admin, { effectiveFrom: dayInWib(300) });
    const taken = await admin.ask('POST', `/v1/rule-drafts/${draft.id}/proposals`, {
      json: { version: draft.version, proposal: asked.id },
    });
    const withIt = read(taken, RuleDraftDetail);
    expect(withIt.rules.occupations.at(-1)).toEqual({
      code: 'penjaga-perlintasan',
      name: 'Penjaga perlintasan',
      synonyms: ['penjaga palang'],
      agencies: ['dinas-perhubungan'],
    });
    const version = await adopted(admin, withIt);
    const seen = (await seenBy(officer)).find(({ id }) => id === asked.id);
    expect(seen).toMatchObject({
      state: 'adopted',
      rules: version.id,
      draft: draft.id,
      lead: { reason: 'layak diusulkan' },
      insurer: { reason: 'termasuk pekerja rentan' },
    });
    expect(answered.state).toBe('agreed');
  });

  it('that was taken off the draft again is free for another, and nobody is told that it is in force', async () => {
    const answered = await agreed(
      insurer,
      await passedOn(admin, await proposed(officer, 'dinas-perhubungan')),
    );
    const draft = await drafted(admin, { effectiveFrom: dayInWib(330) });
    const taken = await admin.ask('POST', `/v1/rule-drafts/${draft.id}/proposals`, {
      json: { version: draft.version, proposal: answered.id },
    });
    const change = { ...changeOf(draft), version: read(taken, RuleDraftDetail).version };
    const without = await admin.ask('PUT', `/v1/rule-drafts/${draft.id}`, { json: change });
    await adopted(admin, read(without, RuleDraftDetail));
    const seen = (await seenBy(officer)).find(({ id }) => id === answered.id);
    expect(seen).toMatchObject({ state: 'agreed', draft: null, rules: null });
  });

  it('that the insurer refuses comes back to the agency with the reason, and cannot be taken up', async () => {
    const passed = await passedOn(admin, await proposed(officer, 'dinas-perhubungan'));
    const json = { version: passed.version, agrees: false, reason: 'sudah menjadi PU' };
    expectDone(
      await insurer.ask('POST', `/v1/occupation-proposals/${passed.id}/insurer-answer`, { json }),
    );
    const seen = (await seenBy(officer)).find(({ id }) => id === passed.id);
    expect(seen).toMatchObject({
      state: 'refused-by-insurer',
      insurer: { reason: 'sudah menjadi PU' },
    });
    const draft = await drafted(admin);
    const taken = await admin.ask('POST', `/v1/rule-drafts/${draft.id}/proposals`, {
      json: { version: draft.version, proposal: passed.id },
    });
    expect(verdictOf(taken)).toBe('409 state-forbids');
  });

  it('is free for another draft once its draft was given up', async () => {
    const answered = await agreed(
      insurer,
      await passedOn(admin, await proposed(officer, 'dinas-perhubungan')),
    );
    const draft = await drafted(admin);
    const json = { version: draft.version, proposal: answered.id };
    expectDone(await admin.ask('POST', `/v1/rule-drafts/${draft.id}/proposals`, { json }));
    expectDone(
      await admin.ask('POST', `/v1/rule-drafts/${draft.id}/withdrawal`, {
        json: { version: draft.version + 1 },
      }),
    );
    const seen = (await seenBy(officer)).find(({ id }) => id === answered.id);
    expect(seen).toMatchObject({ state: 'agreed', draft: null });
  });

  it('is not proposed when the list has it already, by whatever name', async () => {
    const json = {
      agency: 'dinas-perhubungan',
      name: 'TUKANG-BECAK',
      synonyms: ['Abang becak'],
      reason: 'di jalan',
    };
    const answer = await officer.ask('POST', '/v1/occupation-proposals', { json });
    expect(verdictOf(answer)).toBe('422 request-invalid');
    expect(problemIn(answer).errors?.map(({ field }) => field)).toEqual(['name', 'synonyms.0']);
  });

  it('is answered once: whoever comes later reads it first', async () => {
    const passed = await passedOn(admin, await proposed(officer, 'dinas-perhubungan'));
    await agreed(insurer, passed);
    const json = { version: passed.version, agrees: false, reason: 'bukan' };
    const path = `/v1/occupation-proposals/${passed.id}/insurer-answer`;
    expect(verdictOf(await insurer.ask('POST', path, { json }))).toBe('409 version-moved');
  });
});
