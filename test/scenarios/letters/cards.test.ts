import {
  checkInvariants,
  enterCards,
  erasePerson,
  listHandOvers,
  makeHandOver,
  openEvidence,
  printHandOver,
  showHandOver,
} from '@payung/casework';
import { defineShelf, fileOver } from '@payung/data';
import {
  CalendarDate,
  type CardAnswer,
  type CardEntry,
  EvidenceId,
  Instant,
  type NominationId,
  PersonId,
  VillageCode,
} from '@payung/domain';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { nominate } from '../../support/acts.ts';
import { coverWithMoney, goOnTo, payMonths } from '../../support/claim-acts.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { addEntry, aScan } from '../../support/letter-acts.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import { areaOfficer, kutuk, lurah, wonosoco } from '../../support/verification-acts.ts';
import { openedTexts } from '../../support/whole-region.ts';

const database = embeddedDatabase();
/** as it lies there, to be torn */
const personCards = defineShelf({
  name: 'person-cards',
  schema: z.object({
    id: z.string(),
    version: z.int(),
    cards: z.array(z.object({ cardNo: z.string(), handOver: z.string(), state: z.string() })),
  }),
  of: 'letter',
  told: () => ({}),
});
const correlationId = 'cards';
const village = VillageCode.parse(kutuk);
const day = (text: string) => CalendarDate.parse(text);
const at = Instant.parse('2026-03-06T03:00:00.000Z');

/** Workers of Kutuk who are paid for, the first `cards` of them with a card that came from the insurer. */
async function withCards(seed: number, people: number, cards: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  const ids: NominationId[] = [];
  for (let n = 1; n <= people; n += 1) ids.push((await nominate(test, social, n)).nominationId);
  const cohort = await coverWithMoney(test);
  goOnTo(test, '2026-03-05');
  await payMonths(test, cohort, '2026-03', 10);
  for (const [i, id] of ids.slice(0, cards).entries()) await register(test, id, `260000${i + 1}`);
  return { test, ids };
}

const register = (test: TestService, id: NominationId, cardNo: string) =>
  addEntry(test, id, {
    entry: 'registered',
    exchange: 'contoh',
    cardNo,
    on: day('2026-03-06'),
    at,
  });

const make = (test: TestService, actor = lurah(test), code = village) =>
  makeHandOver(test.service, actor, { village: code, correlationId });
const enter = (
  test: TestService,
  id: string,
  entries: readonly CardEntry[],
  evidence: readonly string[] = [],
) => enterCards(test.service, lurah(test), { id, entries, evidence, correlationId });

const cardFindings = async (test: TestService) =>
  (await checkInvariants(test.service, test.tenant))
    .map(({ code }) => code)
    .filter((code) => code.startsWith('card-'));

const worker: CardAnswer = { answer: 'worker', on: day('2026-03-05') };
const family: CardAnswer = {
  answer: 'family',
  relation: 'spouse',
  name: 'ISTRI CONTOH',
  on: day('2026-03-05'),
};
const returned: CardAnswer = { answer: 'returned', why: 'not-found', on: day('2026-03-05') };

describe('cards on their way to families', () => {
  it('stand on one paper at a time, are entered bit by bit with the scan, and come again when they went back', async () => {
    const { test } = await withCards(931, 4, 3);
    const made = given(await make(test));
    expect(made.waiting).toBe(0);
    expect(made.view.handOver.lines.map(({ cardNo }) => cardNo).sort()).toEqual([
      '2600001',
      '2600002',
      '2600003',
    ]);
    // the fourth has no card yet, the others are on a paper
    expect(await make(test)).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
    const { id } = made.view.handOver;
    expect(await enter(test, id, [{ no: 1, answer: worker }])).toMatchObject({
      refusal: { faults: [{ field: 'entries.0', detail: 'needs a scan of the signed paper' }] },
    });
    const scan = await aScan(test, lurah(test));
    given(await enter(test, id, [{ no: 1, answer: worker }], [scan]));
    const rest = [
      { no: 2, answer: family },
      { no: 3, answer: returned },
    ];
    given(await enter(test, id, rest));
    const again = given(await enter(test, id, rest));
    expect(again.handOver.lines.map(({ answer }) => answer?.answer)).toEqual([
      'worker',
      'family',
      'returned',
    ]);
    expect(await enter(test, id, [{ no: 1, answer: family }])).toMatchObject({ ok: false });
    const next = given(await make(test));
    const [back, ...more] = next.view.handOver.lines;
    expect(more).toEqual([]);
    expect(back?.cardNo).toBe(made.view.handOver.lines[2]?.cardNo);
    expect(await cardFindings(test)).toEqual([]);
    const listed = { village, cursor: null, limit: 10 };
    const list = given(await listHandOvers(test.service, lurah(test), listed));
    expect(list.items.map((one) => one.id)).toEqual([next.view.handOver.id, id]);
  });

  it('are each on one paper however many clerks ask at once', async () => {
    const { test } = await withCards(932, 3, 3);
    const asked = await Promise.all([make(test), make(test, lurah(test, '2')), make(test)]);
    const lines = asked.flatMap((one) => (one.ok ? one.value.view.handOver.lines : []));
    expect(lines.map(({ cardNo }) => cardNo).sort()).toEqual(['2600001', '2600002', '2600003']);
  });

  it('are nobody’s business in the next village, on paper or on the screen', async () => {
    const { test } = await withCards(933, 1, 1);
    const { id } = given(await make(test)).view.handOver;
    const stranger = areaOfficer(test, 'village', wonosoco);
    const asked = { id, correlationId };
    for (const answer of [
      await make(test, stranger),
      await showHandOver(test.service, stranger, id),
      await printHandOver(test.service, stranger, asked),
      await enterCards(test.service, stranger, { ...asked, entries: [], evidence: [] }),
      await listHandOvers(test.service, stranger, { village, cursor: null, limit: 10 }),
    ]) {
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    }
    expect((await printHandOver(test.service, lurah(test), asked)).ok).toBe(true);
    // the signed paper names the people of the village
    const scan = EvidenceId.parse(await aScan(test, lurah(test)));
    given(await enter(test, id, [{ no: 1, answer: worker }], [scan]));
    const opened = { id: scan, correlationId };
    expect(await openEvidence(test.service, stranger, opened)).toMatchObject({ ok: false });
    expect((await openEvidence(test.service, lurah(test, '2'), opened)).ok).toBe(true);
  });

  it('are missed by the checker where a person and the paper say otherwise', async () => {
    const { test, ids } = await withCards(936, 1, 1);
    given(await make(test));
    const folder = ids[0]?.split('-')[0] ?? '';
    const data = await test.service.database.tenant(test.tenant);
    const cards = await data.shelves.one(personCards, 'cards', folder);
    if (cards === null) throw new Error('the card stands on no paper');
    const torn = cards.cards.map((one) => ({ ...one, state: 'received' }));
    const write = fileOver(personCards, cards, { cards: torn }, { folder, act: null });
    await data.commitQuietly([write]);
    expect(await cardFindings(test)).toEqual(['card-differs']);
  });

  it('are received by the family once the worker has died', async () => {
    const { test, ids } = await withCards(934, 1, 1);
    const [id] = ids;
    if (id === undefined) throw new Error('nobody was nominated');
    await addEntry(test, id, { entry: 'left', reason: 'DIED', on: day('2026-03-05'), at });
    const { handOver } = given(await make(test)).view;
    const scan = await aScan(test, lurah(test));
    expect(await enter(test, handOver.id, [{ no: 1, answer: worker }], [scan])).toMatchObject({
      refusal: { code: 'request-faults' },
    });
    expect((await enter(test, handOver.id, [{ no: 1, answer: family }], [scan])).ok).toBe(true);
  });

  it('keep nothing of a person who was forgotten, and the scan as long as it proves what others have', async () => {
    const { test, ids } = await withCards(935, 2, 2);
    const { handOver } = given(await make(test)).view;
    const scan = await aScan(test, lurah(test));
    const entries = handOver.lines.map(({ no }) => ({ no, answer: family }));
    given(await enter(test, handOver.id, entries, [scan]));
    const kept = async () => (await openedTexts(test)).filter((text) => text.includes('ISTRI'));
    expect(await kept()).toHaveLength(1);
    goOnTo(test, '2033-03-05');
    for (const [i, nomination] of ids.entries()) {
      const id = PersonId.parse(nomination.split('-')[0]);
      given(
        await erasePerson(test.service, anAdmin(test.tenant), { id, once: null, correlationId }),
      );
      const gone = [...test.files.kept.keys()].filter((key) => key.includes(scan)).length === 0;
      expect(gone).toBe(i === ids.length - 1);
    }
    expect(await kept()).toEqual([]);
    expect((await openedTexts(test)).join(' ')).not.toContain('2600001');
    expect(await cardFindings(test)).toEqual([]);
  });
});
