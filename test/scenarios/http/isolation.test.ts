import { generateKeyPairSync, sign } from 'node:crypto';
import { NominationPage } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  callerAt,
  problemIn,
  read,
  signedIn,
  tokenAt,
  verdictOf,
} from '../../support/http-caller.ts';
import { openTargets, type Targets } from '../../support/http-targets.ts';
import { aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let make: Targets;

beforeAll(async () => {
  service = await aLocalService();
  make = await openTargets(service.address);
});
afterAll(() => service.end());

describe('what belongs to another region', () => {
  it('shows in no list, no search and no sum', async () => {
    const n = 555;
    const { agency, worker } = {
      agency: 'dinas-perhubungan',
      worker: { ...aPerson(n), sex: 'MALE', name: 'KENARIMAS HARDONO' },
    };
    const owner = await signedIn(service.address, '33.19/admin');
    const kept = await owner.ask('POST', '/v1/nominations', { json: { agency, worker } });
    expect(kept.status).toBe(201);
    const search = (caller: Caller, json: unknown) =>
      caller.ask('POST', '/v1/nominations/search', { json });
    const byNik = { nationalId: worker.nationalId };
    expect(read(await search(owner, byNik), NominationPage).items).toHaveLength(1);

    const stranger = await signedIn(service.address, '35.73/admin');
    const answers = await Promise.all([
      search(stranger, byNik),
      search(stranger, { name: 'KENARIMAS' }),
      stranger.ask('POST', '/v1/persons/search', { json: byNik }),
      ...['nominations', 'persons', 'imports', 'quotas'].map((list) =>
        stranger.ask('GET', `/v1/${list}`),
      ),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(/KENARIMAS|33\.19|dinas-perhubungan"[^}]*"reserved":[1-9]/);
    }
    for (const { text } of answers.slice(0, 6)) expect(text).toContain('"items":[]');
  });

  it('gives the stranger’s own cards under the ids that both have', async () => {
    const stranger = await signedIn(service.address, '33.75/admin');
    const before = await stranger.ask('GET', '/v1/quotas');
    const owner = await signedIn(service.address, '33.19/admin');
    const json = { granted: 26_001, legalBasis: 'SK CONTOH 2' };
    expect((await owner.ask('PUT', '/v1/quotas/2026', { json })).status).toBe(200);
    expect((await stranger.ask('GET', '/v1/quotas')).text).toBe(before.text);
  });
});

describe('what belongs to another agency of the region', () => {
  it('shows in none of the officer’s lists', async () => {
    await make.nomination();
    const other = await signedIn(service.address, '33.19/dinas-perdagangan/officer');
    for (const list of ['nominations', 'persons', 'imports']) {
      const answer = await other.ask('GET', `/v1/${list}`);
      expect(answer.text, list).toBe('{"items":[],"nextCursor":null}');
    }
  });
});

it('a cursor opens for the user and the list it was given for, and unchanged only', async () => {
  const owner = await signedIn(service.address, '33.19/admin');
  await make.nomination();
  await make.nomination();
  const first = read(await owner.ask('GET', '/v1/nominations?limit=1'), NominationPage);
  const cursor = first.nextCursor ?? '';
  expect(cursor).not.toBe('');
  const page = async (caller: Caller, path: string, text: string) =>
    verdictOf(await caller.ask('GET', `${path}?limit=1&cursor=${encodeURIComponent(text)}`));
  expect(await page(owner, '/v1/nominations', cursor)).toBe('200');

  const colleague = await signedIn(service.address, '33.19/auditor');
  const stranger = await signedIn(service.address, '35.73/admin');
  const changed = `${cursor.slice(0, -4)}${cursor.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
  const refused = [
    await page(colleague, '/v1/nominations', cursor),
    await page(stranger, '/v1/nominations', cursor),
    await page(owner, '/v1/imports', cursor),
    await page(owner, '/v1/nominations', changed),
    await page(owner, '/v1/nominations', 'nonsense'),
  ];
  expect(refused).toEqual(refused.map(() => '422 request-invalid'));
});

describe('a token', () => {
  const account = '33.19/dinas-perhubungan/officer';
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const encoded = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
  const contentOf = (token: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));

  /** The same claims but for the changes, signed with a key that is not the service's. */
  function forged(token: string, changes: Record<string, unknown>, header: unknown): string {
    const said = `${encoded(header)}.${encoded({ ...contentOf(token), ...changes })}`;
    const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
    return `${said}.${sign('sha256', Buffer.from(said), key).toString('base64url')}`;
  }

  it('that is missing, too old, changed or another’s opens nothing, and says which', async () => {
    const token = await tokenAt(service.address, account);
    const [head = '', , signature = ''] = token.split('.');
    const es256 = { alg: 'ES256', typ: 'JWT' };
    const raised = encoded({ ...contentOf(token), role: 'admin' });
    const sent: readonly (readonly [string, string | null, string])[] = [
      ['none', null, 'token-missing'],
      ['expired', await tokenAt(service.address, account, -5), 'token-expired'],
      ['another role under the old signature', `${head}.${raised}.${signature}`, 'token-invalid'],
      ['another key', forged(token, {}, es256), 'token-invalid'],
      [
        'another issuer',
        forged(token, { iss: 'https://elsewhere.example' }, es256),
        'token-invalid',
      ],
      ['no signature', `${encoded({ alg: 'none' })}.${raised}.`, 'token-invalid'],
      ['no token at all', 'abc', 'token-invalid'],
    ];
    for (const [what, text, code] of sent) {
      const answer = await callerAt(service.address, text).ask('GET', '/v1/me');
      expect(answer.status, what).toBe(401);
      expect(problemIn(answer).code, what).toBe(code);
      expect(answer.headers.get('www-authenticate'), what).toMatch(/^Bearer/);
    }
    expect((await callerAt(service.address, token).ask('GET', '/v1/me')).status).toBe(200);
  });
});
