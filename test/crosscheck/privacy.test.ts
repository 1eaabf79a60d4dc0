import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AttributeValue, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { checkCoverElsewhere, startExchange } from '@payung/casework';
import {
  CoverMonth,
  type CrossRequest,
  createRequestOpener,
  createRequestSealer,
  tenantKeys,
} from '@payung/data';
import { Nik } from '@payung/domain';
import { createEncoder, exchangeSchema } from '@payung/matching/private';
import { describe, expect, it } from 'vitest';
import { nominate } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, asTenant, social } from '../support/invented-region.ts';
import { personalIn } from '../support/personal-data.ts';
import { seededRandomness, settableClock } from '../support/seeded-randomness.ts';
import { channelOf, fixedVault } from '../support/test-crosscheck.ts';
import { correlationId, openTwoRegions, type TwoRegions } from '../support/two-regions.ts';

const database = embeddedDatabase();
let seed = 43_000;
const open = () => {
  seed += 2;
  return openTwoRegions({ endpoint: database.endpoint(), seed });
};
const months = [CoverMonth.parse('2026-03')];

/** Everything that lies in a table, as text: strings, and bytes as every encoding that might be searched. */
async function wholeTable(client: DynamoDBClient, table: string): Promise<string> {
  const found: string[] = [];
  const tell = (value: AttributeValue): void => {
    if (value.B !== undefined) {
      for (const form of ['latin1', 'base64', 'hex'] as const) {
        found.push(Buffer.from(value.B).toString(form));
      }
    } else if (value.L !== undefined) value.L.forEach(tell);
    else if (value.M !== undefined) Object.values(value.M).forEach(tell);
    else found.push(String(value.S ?? value.N ?? ''));
  };
  const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ TableName: table }));
  if (LastEvaluatedKey !== undefined) throw new Error('more than a page: read it all');
  for (const item of Items) Object.values(item).forEach(tell);
  return found.join('\n');
}

/** Both regions cover the first person, each has one of its own, and a comparison stands in the middle. */
async function inTheMiddle(two: TwoRegions) {
  for (const [test, own] of [
    [two.here, 2],
    [two.there, 3],
  ] as const) {
    const shared = await nominate(test, social, 1);
    const alone = await nominate(test, social, own);
    const people = [shared, alone].map(({ nominationId: nomination }) => ({ nomination, months }));
    await checkCoverElsewhere(test.service, two.crosscheck.cross, anAdmin(test.tenant), {
      purpose: 'payment',
      reference: 'P-1',
      people,
      correlationId,
    });
  }
  const { id } = await two.proposed();
  for (const { service, tenant } of [two.here, two.there]) {
    await startExchange(service, two.crosscheck.cross, anAdmin(tenant), { id, correlationId });
  }
  // the first region has delivered, the second not yet
  const message = two.there.queue.take();
  if (message?.kind !== 'cross-encode') throw new Error('nobody was sent to encode');
  await two.here.queue.send(message);
  two.there.queue.lose();
  await two.work();
  return id;
}

describe('whoever holds the table', () => {
  it('reads nobody in it, with a region’s keys or without', async () => {
    const two = await open();
    const id = await inTheMiddle(two);
    const text = await wholeTable(two.crosscheck.client, two.crosscheck.table);
    expect(text).toMatch(/CLAIM#/);
    expect(text).toMatch(new RegExp(`ENC#${id}`));
    expect(personalIn('attribute', text)).toEqual([]);
    const { keys } = await two.here.service.database.tenant(two.here.tenant);
    for (const n of [1, 2, 3]) {
      const person = aPerson(n);
      const nik = Nik.parse(person.nationalId);
      const guesses = [
        person.name,
        person.familyCardNo,
        createHash('sha256').update(nik).digest('hex'),
        createHash('sha256').update(nik).digest('base64url').slice(0, 22),
        ...keys.digests('nik', nik),
        createHmac('sha256', '').update(nik).digest('base64url').slice(0, 22),
      ];
      for (const guess of guesses) expect(text.includes(guess), `person ${n}`).toBe(false);
    }
  });

  it('finds nobody by trying out every number, though a token of one can be made by the function alone', async () => {
    const two = await open();
    await inTheMiddle(two);
    const text = await wholeTable(two.crosscheck.client, two.crosscheck.table);
    const { keys } = await two.here.service.database.tenant(two.here.tenant);
    const own = aPerson(1).nationalId;
    const hits: string[] = [];
    // every serial of one place and birth date: how a list of numbers is guessed
    for (let serial = 0; serial < 10_000; serial += 1) {
      const nik = `${own.slice(0, 12)}${String(serial).padStart(4, '0')}`;
      const guesses = [
        createHash('sha256').update(nik).digest('base64url').slice(0, 22),
        keys.digest('nik', nik),
      ];
      hits.push(...guesses.filter((guess) => text.includes(guess)));
    }
    expect(hits).toEqual([]);
    const token = await two.crosscheck.service.tokens.token(Nik.parse(own));
    expect(text).toContain(token);
  });

  it('cannot join what two regions say, nor read whom one of them means, with the keys of the other', async () => {
    const two = await open();
    await inTheMiddle(two);
    const [nik] = [aPerson(1).nationalId];
    const [here, there] = await Promise.all(
      [two.here, two.there].map(async ({ service, tenant }) => service.database.tenant(tenant)),
    );
    expect(here?.keys.digest('nik', nik)).not.toBe(there?.keys.digest('nik', nik));
    const token = await two.crosscheck.service.tokens.token(Nik.parse(nik));
    const [claims] = await two.crosscheck.service.store.claims([token]);
    expect(claims?.claims).toHaveLength(2);
    const opened = (claims?.claims ?? []).map(({ reference }) => {
      try {
        return here?.keys.open(Buffer.from(reference, 'base64'), 'crosscheck-reference') ?? null;
      } catch {
        return null;
      }
    });
    expect(opened).toEqual([expect.stringMatching(/-1$/), null]);
  });

  it('opens no encoding of a comparison with the key that a region was given for it', async () => {
    const two = await open();
    const id = await inTheMiddle(two);
    const answer = await two.crosscheck.ask(two.there.tenant, { kind: 'exchange-key', id });
    if (answer.kind !== 'exchange-key') throw new Error(answer.kind);
    const encode = createEncoder(exchangeSchema, Buffer.from(answer.key, 'base64'));
    const person = aPerson(1);
    const known = encode({ nationalId: person.nationalId, name: person.name });
    const text = await wholeTable(two.crosscheck.client, two.crosscheck.table);
    const forms = known.filters.flatMap((filter) =>
      filter === null
        ? []
        : (['latin1', 'base64', 'hex'] as const).map((form) => Buffer.from(filter).toString(form)),
    );
    expect(forms.length).toBeGreaterThan(3);
    for (const form of [...forms, ...known.keys]) expect(text.includes(form)).toBe(false);
  });
});

describe('two comparisons', () => {
  it('have nothing in common by which one person could be followed from one to the other', () => {
    const person = aPerson(1);
    const values = {
      nationalId: person.nationalId,
      name: person.name,
      birthDate: person.birthDate,
    };
    const [one, other] = [1, 2].map((n) =>
      createEncoder(exchangeSchema, Buffer.alloc(32, n))(values),
    );
    expect(one?.keys.filter((key) => other?.keys.includes(key))).toEqual([]);
    expect(one?.filters).not.toEqual(other?.filters);
  });
});

describe('a request on its way', () => {
  const clock = settableClock('2026-01-15T02:00:00.000Z');
  const random = seededRandomness(9, clock);
  const [kudus, malang] = [asTenant(random.ulid()), asTenant(random.ulid())];
  const vault = fixedVault();
  const seal = createRequestSealer({ channel: channelOf(vault), clock, random });
  const opener = () =>
    createRequestOpener({ unwrap: (wrapped, tenant) => vault.unwrap(wrapped, { tenant }), clock });
  const person = { nik: Nik.parse(aPerson(1).nationalId), reference: 'r', months };
  const asked: CrossRequest = { kind: 'claim', purpose: 'payment', people: [person] };

  it('shows nobody, and says itself from which region it comes', async () => {
    const message = await seal(kudus, asked);
    expect(personalIn('message', JSON.stringify(message))).toEqual([]);
    expect(await opener()(message)).toEqual(asked);
    // the name of another region on it opens nothing
    await expect(opener()({ ...message, tenant: malang })).rejects.toThrow();
    const own = await seal(malang, asked);
    await expect(opener()({ ...own, wrapped: message.wrapped })).rejects.toThrow();
    await expect(opener()({ ...message, wrapped: own.wrapped })).rejects.toThrow();
  });

  it('is not answered when somebody sends it again later', async () => {
    const message = await seal(kudus, asked);
    clock.advance(5 * 60_000 + 1);
    await expect(opener()(message)).rejects.toThrow('old request');
  });

  it('cannot be made with the keys that a region seals its own people with', async () => {
    const keys = tenantKeys(kudus, random.bytes(32));
    const message = await seal(kudus, asked);
    const forged = Buffer.from(keys.seal(JSON.stringify(asked), 'x')).toString('base64');
    await expect(opener()({ ...message, sealed: forged })).rejects.toThrow();
  });
});

describe('asking across regions', () => {
  it('is no door of any API: no route of a region or of the centre asks about a person', () => {
    const root = resolve(import.meta.dirname, '../../functions');
    const sources = ['region-api', 'central-api', 'token-claims'].flatMap((folder) =>
      readdirSync(join(root, folder, 'src'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    );
    expect(sources.length).toBeGreaterThan(40);
    const asking = /checkCoverElsewhere|releaseCoverElsewhere|kind: 'claim'/;
    expect(sources.filter((source) => asking.test(source))).toEqual([]);
  });
});
