import { AgencyList } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, problemIn, read, signedIn } from '../../support/http-caller.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;

beforeAll(async () => {
  service = await aLocalService();
  admin = await signedIn(service.address, '33.19/admin');
}, 120_000);
afterAll(() => service.end());

const transport = 'dinas-perhubungan';
const agencies = async () => read(await admin.ask('GET', '/v1/agencies'), AgencyList).items;
const agency = async (id: string) => (await agencies()).find((one) => one.id === id);
const change = (id: string, json: object) => admin.ask('PUT', `/v1/agencies/${id}`, { json });

describe('the settings of an agency', () => {
  it('are never saved over what another admin saved meanwhile', async () => {
    const opened = await agency(transport);
    if (opened === undefined) throw new Error('the demo has this agency');
    const { version, occupations } = opened;
    expect(occupations.length).toBeGreaterThan(0);
    const first = { name: 'Dinas Perhubungan dan Parkir', occupations: ['marbot'], version };
    const saved = read(await change(transport, first), AgencyList).items;
    const after = { ...first, version: version + 1 };
    expect(saved.find(({ id }) => id === transport)).toMatchObject(after);

    const late = { name: 'DISHUB', occupations, version };
    expect(problemIn(await change(transport, late))).toMatchObject({
      status: 409,
      code: 'version-moved',
    });
    expect(await agency(transport)).toMatchObject(after);
    read(await change(transport, { ...late, version: version + 1 }), AgencyList);
    expect(await agency(transport)).toMatchObject({ name: 'DISHUB', version: version + 2 });
  });

  it('are not held up by a change of another agency, nor for a program that sends no version', async () => {
    const other = (await agencies()).find(({ id }) => id !== transport);
    const version = (await agency(transport))?.version ?? 0;
    read(await change(`${other?.id}`, { name: 'Dinas Lain', occupations: [] }), AgencyList);
    const json = { name: 'Dinas Perhubungan', occupations: ['marbot'], version };
    read(await change(transport, json), AgencyList);
    expect(await agency(transport)).toMatchObject({ version: version + 1 });
    expect(await agency(`${other?.id}`)).toMatchObject({
      name: 'Dinas Lain',
      version: (other?.version ?? 0) + 1,
    });
  });
});
