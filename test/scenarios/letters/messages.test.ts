import {
  listMessageRuns,
  messagesOf,
  sendMessages,
  settleLetters,
  showLetterSetting,
  writeLettersOfVillage,
} from '@payung/casework';
import type { MessageTaken } from '@payung/data';
import { CalendarDate, VillageCode } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { coverWithMoney, goOnTo, payMonths } from '../../support/claim-acts.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { nominateTold, recordedMessages, tellByNotice } from '../../support/letter-acts.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import { areaOfficer, kutuk, lurah, wonosoco } from '../../support/verification-acts.ts';
import { openedTexts, toldOf } from '../../support/whole-region.ts';

const database = embeddedDatabase();
const correlationId = 'messages';
const village = VillageCode.parse(kutuk);
const always = () => true;

const settle = (test: TestService, version = 0) =>
  settleLetters(test.service, anAdmin(test.tenant), {
    version,
    office: 'Dinas Contoh',
    phone: '0291-555010',
    insurerPhone: '175',
    messages: { channel: 'sms', from: CalendarDate.parse('2026-03-01'), noticeFrom: 1 },
    correlationId,
  });

/** A worker who may be sent messages, one without a telephone, one who was given no notice; paid for March to May. */
async function aRegion(seed: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await tellByNotice(test);
  given(await settle(test));
  const told = await nominateTold(test, social, 1, { notice: 1 });
  const mute = await nominateTold(test, social, 2, { notice: 1, changes: { phone: '0291-5550' } });
  const untold = await nominateTold(test, social, 3, { notice: null });
  const cohort = await coverWithMoney(test);
  goOnTo(test, '2026-03-05');
  await payMonths(test, cohort, '2026-03', 3);
  return { test, told, mute, untold };
}

const run = (test: TestService, network: ReturnType<typeof recordedMessages>) =>
  sendMessages(test.service, network, test.tenant, always);

describe('short messages to families', () => {
  it('go out once when cover begins and once when it ended, to whoever was told by the notice that they would', async () => {
    const { test, told, mute } = await aRegion(941);
    const network = recordedMessages();
    const first = await run(test, network);
    expect(first).toMatchObject({ sentBegan: 1, notSent: { number: 1, notice: 1 } });
    expect(network.sent).toEqual([
      { to: '+6282199910001', text: expect.stringContaining('iuran dibayar pemda s.d. Mei 2026') },
    ]);
    goOnTo(test, '2026-07-02');
    await run(test, network);
    // two months are unpaid: it is neither begun nor ended
    expect(network.sent).toHaveLength(1);
    goOnTo(test, '2026-09-02');
    expect(await run(test, network)).toMatchObject({ sentEnded: 1 });
    await run(test, network);
    expect(network.sent).toHaveLength(2);
    expect(network.sent[1]?.text).toContain('berakhir 1 September 2026');
    const items = given(await messagesOf(test.service, lurah(test), told));
    expect(items.map(({ id, state, ending }) => `${id} ${state} ${ending}`)).toEqual([
      'began-2026-03 sent 001',
      'ended-2026-09-01 sent 001',
    ]);
    const [newest] = await listMessageRuns(test.service, anAdmin(test.tenant));
    expect(newest?.unreached).toContain(mute);
    const stranger = areaOfficer(test, 'village', wonosoco);
    expect(await messagesOf(test.service, stranger, told)).toMatchObject({ ok: false });
  });

  it('are refused where nothing sends them, or families wait for a word that never comes; they are switched off all the same', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 947 });
    await tellByNotice(test);
    given(await settle(test));
    const stage: TestService = { ...test, service: { ...test.service, sendsNoMessages: true } };
    expect(await settle(stage, 1)).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'messages' }] },
    });
    const off = given(
      await settleLetters(stage.service, anAdmin(test.tenant), {
        ...{ version: 1, office: 'Dinas Contoh', phone: '0291-555010', insurerPhone: '175' },
        ...{ messages: null, correlationId },
      }),
    );
    expect(off).toMatchObject({ version: 2, messages: null });
  });

  it('are not said to be sent where nothing sends them, or a region that settled them before waits for none', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 948 });
    await tellByNotice(test);
    given(await settle(test));
    const admin = anAdmin(test.tenant);
    const settled = await showLetterSetting(test.service, admin);
    expect(settled.messages?.channel).toBe('sms');
    expect(await showLetterSetting({ ...test.service, sendsNoMessages: true }, admin)).toEqual({
      ...settled,
      messages: null,
    });
  });

  it('keep no number, and none goes out twice when two runs go side by side', async () => {
    const { test } = await aRegion(942);
    const network = recordedMessages();
    await Promise.all([run(test, network), run(test, network)]);
    expect(network.sent).toHaveLength(1);
    const kept = (await openedTexts(test)).filter((text) => text.includes('"channel":"sms"'));
    expect(kept.join(' ')).not.toContain('82199910001');
    const acts = (await toldOf(test)).filter(({ act }) => act === 'message-sent');
    expect(acts).toHaveLength(1);
  });

  it('are tried again on other days where the network refused, given up after three, and told', async () => {
    const { test, told } = await aRegion(943);
    const network = recordedMessages(() => ({
      kind: 'refused',
      why: 'too-many',
      isLasting: false,
    }));
    for (const day of ['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08']) {
      if (day !== '2026-03-05') goOnTo(test, day);
      await run(test, network);
      await run(test, network);
    }
    expect(network.sent).toHaveLength(3);
    const [newest, ...before] = await listMessageRuns(test.service, anAdmin(test.tenant));
    expect(newest).toMatchObject({ on: '2026-03-07', givenUp: 1, unreached: [told] });
    expect(before.map(({ failed }) => failed)).toEqual([1, 1]);
  });

  it('are not repeated where the answer was lost: one that may have arrived is told as such', async () => {
    const { test } = await aRegion(944);
    const lost = recordedMessages((): MessageTaken => {
      throw new Error('socket hang up');
    });
    expect(await run(test, lost)).toMatchObject({ uncertain: 1 });
    goOnTo(test, '2026-03-06');
    await run(test, lost);
    expect(lost.sent).toHaveLength(1);
  });

  it('are settled by the region first: without a notice that tells of them nobody is sent any', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 945 });
    expect(await settle(test)).toMatchObject({
      refusal: { faults: [{ field: 'messages.noticeFrom' }] },
    });
    const network = recordedMessages();
    await run(test, network);
    expect(network.sent).toEqual([]);
  });
});

describe('letters of a village', () => {
  it('are brought by those who live there, and told in the journal', async () => {
    const { test } = await aRegion(946);
    const asked = { village, wanted: 'all', correlationId } as const;
    const pieces = given(await writeLettersOfVillage(test.service, lurah(test), asked));
    const parts: Uint8Array[] = [];
    for await (const part of pieces) parts.push(part);
    const pages = Buffer.concat(parts)
      .toString('latin1')
      .match(/\/Type\/Page\//g);
    expect(pages).toHaveLength(3);
    expect((await toldOf(test)).map(({ act }) => act)).toContain('letters-taken');
    const stranger = areaOfficer(test, 'village', wonosoco);
    expect(await writeLettersOfVillage(test.service, stranger, asked)).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });
});
