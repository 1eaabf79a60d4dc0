import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, callerAt, type Sent, tokenAt, verdictOf } from '../support/http-caller.ts';
import { aLocalService } from '../support/local-start.ts';
import { accountOf, home } from './roles.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let nobody: Caller;
let token = '';

beforeAll(async () => {
  service = await aLocalService();
  nobody = callerAt(service.address, null);
  token = await tokenAt(service.address, accountOf(home, 'admin'));
});
afterAll(() => service.end());

const asked = (query: string, sent: Sent = {}) => nobody.ask('GET', `/v1/users${query}`, sent);

describe('a token that is good', () => {
  it('opens what it is for, or nothing below would say anything', async () => {
    const answer = await callerAt(service.address, token).ask('GET', '/v1/users');
    expect(answer.status).toBe(200);
  });

  it.each([
    ['the address', () => asked(`?access_token=${token}`)],
    ['the address under another name', () => asked(`?authorization=Bearer%20${token}`)],
    ['a cookie', () => asked('', { headers: { cookie: `access_token=${token}` } })],
    ['a header of another name', () => asked('', { headers: { 'x-authorization': token } })],
    [
      'a form, as RFC 6750 allows and we do not',
      () =>
        nobody.ask('POST', '/v1/persons/search', {
          body: `access_token=${token}`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
    ],
  ])('opens nothing in %s, where others read it', async (_, ask) => {
    expect(verdictOf(await ask())).toBe('401 token-missing');
  });

  it.each([
    ['another scheme', () => `Basic ${token}`],
    ['no scheme', () => token],
    ['two of them', () => `Bearer ${token}, Bearer ${token}`],
    ['itself and another word', () => `Bearer ${token} x`],
    ['an end that is no end', () => `Bearer ${token}.`],
    ['padding', () => `Bearer ${token}=`],
    ['so much that nobody should read it', () => `Bearer ${token}${'A'.repeat(9_000)}`],
  ])('opens nothing with %s', async (_, header) => {
    const answer = await asked('', { headers: { authorization: header() } });
    expect(verdictOf(answer)).toBe('401 token-invalid');
  });

  it('opens nothing with any letter changed, at whichever door', async () => {
    const letters = fc.constantFrom(...'ABCxyz019-_');
    const doors = fc.constantFrom('/v1/users', '/v1/me/regions', '/central/v1/me');
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), letters, doors, async (at, letter, door) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        fc.pre(changed !== token);
        const answer = await callerAt(service.address, changed).ask('GET', door);
        expect(verdictOf(answer)).toBe('401 token-invalid');
      }),
      { numRuns: 150 },
    );
  });
});
