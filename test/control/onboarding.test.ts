import {
  activateRegion,
  nameFirstAdmin,
  provisionRegion,
  requestRegion,
  setLogo,
  setPapers,
  setSettings,
} from '@payung/casework/control';
import { AgencyId, noPapers, OccupationCode, RegencyCode } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import {
  centralAdmin,
  centralEmail,
  correlationId,
  of,
  onBoard,
  openTestControl,
  papers,
  prepared,
  requested,
  settings,
  type TestControl,
} from '../support/test-control.ts';

const database = embeddedDatabase();
const open = (seed: number) => openTestControl({ endpoint: database.endpoint(), seed });
const ask = (test: TestControl, code: string) =>
  requestRegion(test.central, centralAdmin, {
    regencyCode: RegencyCode.parse(code),
    correlationId,
  });
const fieldsOf = (result: { ok: boolean; refusal?: unknown }): string[] => {
  const { refusal } = result;
  if (typeof refusal !== 'object' || refusal === null || !('faults' in refusal)) return [];
  return (refusal.faults as { field: string }[]).map(({ field }) => field);
};

describe('a regency that asks for the service', () => {
  it('is taken in once, also when five ask for it at the same moment', async () => {
    const test = await open(31_001);
    const results = await Promise.all(Array.from({ length: 5 }, () => ask(test, '33.02')));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = results.flatMap((one) => (one.ok ? [] : [one.refusal.code]));
    expect(refusals).toEqual(Array.from({ length: 4 }, () => 'region-taken'));
    expect(await test.central.control.standings()).toHaveLength(1);
    expect(await ask(test, '33.02')).toMatchObject({ refusal: { code: 'region-taken' } });
    // the Kota of the same name is another government
    expect((await ask(test, '33.26')).ok && (await ask(test, '33.75')).ok).toBe(true);
  });

  it.each([
    ['31.71', 'not-a-tenant', []],
    ['91.01', 'replaced', ['93.01']],
    ['99.01', 'unknown', []],
  ])(
    '%s is refused as %s and told where to go on, and leaves nothing behind',
    async (code, why, next) => {
      const test = await open(31_010 + next.length + code.charCodeAt(0));
      const result = await ask(test, code);
      expect(result).toMatchObject({ ok: false, refusal: { code: 'place-refused', why } });
      if (!result.ok && result.refusal.code === 'place-refused') {
        expect(result.refusal.successors.map((one) => one.code)).toEqual(next);
      }
      expect(await test.central.control.standings()).toEqual([]);
    },
  );
});

describe('the preparation of a region', () => {
  it('names everything that is missing before its people may work, at once', async () => {
    const test = await open(31_020);
    const { tenant } = await prepared(test, '33.02');
    await setPapers(test.central, centralAdmin, of(tenant), noPapers);
    await provisionRegion(test.central, centralAdmin, of(tenant));
    const result = await activateRegion(test.central, centralAdmin, of(tenant));
    expect(result).toMatchObject({ ok: false, refusal: { code: 'region-incomplete' } });
    expect(fieldsOf(result)).toEqual([
      'papers.requestLetter',
      'papers.processingAgreement',
      'papers.cooperation',
      'papers.dpo',
      'steps.cards',
    ]);
    await test.work();
    await setPapers(test.central, centralAdmin, of(tenant), { ...papers, dpo: null });
    const second = await activateRegion(test.central, centralAdmin, of(tenant));
    expect(fieldsOf(second)).toEqual(['papers.dpo']);
  });

  it('is not founded without settings and first admin, both named', async () => {
    const test = await open(31_021);
    const { tenant } = await requested(test, '33.02');
    const result = await provisionRegion(test.central, centralAdmin, of(tenant));
    expect(fieldsOf(result)).toEqual(['settings', 'firstAdmin']);
    expect((await test.central.control.standing(tenant))?.state).toBe('requested');
  });

  it('tells every contradiction in the settings at once', async () => {
    const test = await open(31_022);
    const { tenant } = await requested(test, '33.02');
    const wrong = {
      ...settings,
      agencies: settings.agencies.map((agency, position) => ({
        ...agency,
        id: AgencyId.parse('dinas-kembar'),
        isLead: false,
        occupations: position === 0 ? [OccupationCode.parse('astronot')] : [],
      })),
      scheme: { ...settings.scheme, year: 2025, months: 12 },
    };
    const { places: _, ...withoutPlaces } = wrong;
    const result = await setSettings(test.central, centralAdmin, of(tenant), withoutPlaces);
    expect(fieldsOf(result)).toEqual([
      'settings.agencies',
      'settings.agencies.0.occupations',
      'settings.agencies.1.id',
      'settings.scheme.firstDayOfCover',
      'settings.scheme.months',
      'settings.places',
    ]);
  });

  it('never lets a central admin in by her own invitation, however the address is written', async () => {
    const test = await open(31_023);
    const { tenant } = await prepared(test, '33.02');
    for (const email of [centralEmail, centralEmail.toUpperCase(), ` ${centralEmail} `]) {
      const result = await nameFirstAdmin(test.central, centralAdmin, of(tenant), {
        email,
        name: 'DATA CONTOH',
      });
      expect(result).toEqual({ ok: false, refusal: { code: 'self-invited' } });
    }
  });

  it('stops at an older address that belongs to a central admin’s account', async () => {
    const test = await open(31_024);
    const { tenant } = await prepared(test, '33.02');
    const accounts = { invite: async () => ({ user: centralAdmin.user, isNew: false }) };
    const result = await provisionRegion({ ...test.central, accounts }, centralAdmin, of(tenant));
    expect(result).toEqual({ ok: false, refusal: { code: 'self-invited' } });
    await test.work();
    const standing = await test.central.control.standing(tenant);
    expect(standing).toMatchObject({ state: 'provisioning', cardsOpenedAt: null });
    // somebody else is named, and the founding goes on
    await nameFirstAdmin(test.central, centralAdmin, of(tenant), {
      email: 'lain@contoh.example',
      name: 'DATA CONTOH',
    });
    const again = await provisionRegion(test.central, centralAdmin, of(tenant));
    expect(again.ok).toBe(true);
  });

  it('refuses a change over one that was not seen', async () => {
    const test = await open(31_025);
    const { tenant, version } = await requested(test, '33.02');
    expect((await setPapers(test.central, centralAdmin, of(tenant, version), papers)).ok).toBe(
      true,
    );
    const late = await setPapers(test.central, centralAdmin, of(tenant, version), noPapers);
    expect(late).toEqual({ ok: false, refusal: { code: 'region-changed' } });
  });

  it.each([
    ['a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'],
    ['a handler', '<svg onload = "x"></svg>'],
    ['a link', '<svg><a href="https://contoh.example">x</a></svg>'],
    ['a picture from elsewhere', '<svg><image href="https://contoh.example/x.png"/></svg>'],
    ['an entity', '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'],
    ['hidden letters', '<svg><g style="x:&#106;avascript"/></svg>'],
    ['a foreign page', '<svg><foreignObject/></svg>'],
    ['no picture', 'halo'],
  ])('takes no coat of arms with %s into letters', async (_, svg) => {
    const test = await open(31_100 + svg.length);
    const { tenant } = await requested(test, '33.02');
    const base64 = Buffer.from(svg).toString('base64');
    const logo = { mediaType: 'image/svg+xml', base64 } as const;
    expect((await setLogo(test.central, centralAdmin, of(tenant), logo)).ok).toBe(false);
    expect(await test.central.control.logo(tenant)).toBeNull();
  });

  it('keeps a coat of arms that is only drawn', async () => {
    const test = await open(31_026);
    const { tenant } = await requested(test, '33.02');
    const svg =
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><path fill="url(#a)" d="M0 0"/></svg>';
    const logo = {
      mediaType: 'image/svg+xml',
      base64: Buffer.from(svg).toString('base64'),
    } as const;
    expect(await setLogo(test.central, centralAdmin, of(tenant), logo)).toMatchObject({ ok: true });
    const kept = await test.central.control.logo(tenant);
    expect(Buffer.from(kept?.content ?? []).toString()).toBe(svg);
  });
});

describe('a region on board', () => {
  it('has its cards, places and first admin, and belongs to nobody from the centre', async () => {
    const test = await open(31_030);
    const { tenant } = await onBoard(test, '33.02');
    const data = await test.service.database.tenant(tenant);
    const [card, ...more] = await data.quotas.buckets();
    expect(more).toEqual([]);
    expect(card).toMatchObject({ id: '2026', granted: 100, free: 100 });
    const { members } = await data.members.all();
    expect(members.map(({ user, posts }) => [user, posts.map(({ role }) => role)])).toEqual([
      [[...test.invited.values()][0], ['admin']],
    ]);
    const region = await test.service.database.regions.region(tenant);
    expect(region).toMatchObject({
      name: 'Kabupaten Banyumas',
      letterhead: settings.letterhead,
      isDemo: false,
    });
    expect(region?.villages).toHaveLength(331);
    expect(region?.schemeYear.vulnerabilityFlags).toHaveLength(2);
    const jobs = region?.schemeYear.occupations.map(({ code }) => `${code}`) ?? [];
    expect(jobs).toHaveLength(17);
    expect(jobs).not.toContain('penyandang-disabilitas');
    expect(await test.service.database.regions.tenants()).toContain(tenant);
  });

  it('keeps its papers: none can be taken back while people work', async () => {
    const test = await open(31_031);
    const { tenant } = await onBoard(test, '33.02');
    const result = await setPapers(test.central, centralAdmin, of(tenant), { dpo: null });
    expect(fieldsOf(result)).toEqual(['papers.dpo']);
    const later = await setSettings(test.central, centralAdmin, of(tenant), settings);
    expect(later).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
  });
});
