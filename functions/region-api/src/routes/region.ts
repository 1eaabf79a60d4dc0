import { OpenAPIHono } from '@hono/zod-openapi';
import {
  type Actor,
  changeQuota,
  listQuotas,
  mayUseAgency,
  type OpenRegion,
  regionOf,
  showQuota,
} from '@payung/casework';
import {
  AgencyList,
  Me,
  OccupationList,
  type Quota,
  QuotaChange,
  QuotaChangeResult,
  QuotaDetail,
  QuotaList,
  RegionProfile,
} from '@payung/contract';
import type { BucketRecord } from '@payung/data';
import { type AgencyId, BucketId, type Role, rolesOn, usualAccent } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { agenciesNow } from '../agency-answers.ts';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const QuotaParams = z.object({ id: BucketId });
const PageQuery = z.object({
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const me = createRoute({
  method: 'get',
  path: '/me',
  responses: { 200: json('who is signed in', Me), ...problemResponses },
});
const profile = createRoute({
  method: 'get',
  path: '/region',
  responses: { 200: json('the region and its rules', RegionProfile), ...problemResponses },
});
const agencies = createRoute({
  method: 'get',
  path: '/agencies',
  responses: { 200: json('agencies', AgencyList), ...problemResponses },
});
const occupations = createRoute({
  method: 'get',
  path: '/occupations',
  responses: { 200: json('the occupation list in force', OccupationList), ...problemResponses },
});
const quotas = createRoute({
  method: 'get',
  path: '/quotas',
  responses: { 200: json('quota cards', QuotaList), ...problemResponses },
});
const quota = createRoute({
  method: 'get',
  path: '/quotas/{id}',
  request: { params: QuotaParams, query: PageQuery },
  responses: { 200: json('a card and its movements', QuotaDetail), ...problemResponses },
});
const setQuota = createRoute({
  method: 'put',
  path: '/quotas/{id}',
  request: { params: QuotaParams, body: jsonBody(QuotaChange) },
  responses: { 200: json('the card, and who moved up', QuotaChangeResult), ...problemResponses },
});

function quotaAnswer(card: BucketRecord): Quota {
  const { id, name, year, agency, granted, reserved, consumed, free, waiting } = card;
  return { id, name, schemeYear: year, agency, granted, reserved, consumed, free, waiting };
}

function profileAnswer({ region }: OpenRegion): z.infer<typeof RegionProfile> {
  const { schemeYear } = region;
  return {
    regencyCode: region.regencyCode,
    name: region.name,
    programmeName: region.programmeName,
    accent: region.look?.accent ?? usualAccent,
    timeZone: region.timeZone,
    schemeYear: schemeYear.year,
    firstDayOfCover: schemeYear.firstDayOfCover,
    minAge: schemeYear.minAge,
    maxAgeExclusive: schemeYear.maxAgeExclusive,
    legalBasis: schemeYear.legalBasis,
    districts: region.districts,
    villages: region.villages,
    isDemo: region.isDemo,
  };
}

/** The agencies whose people somebody may see. */
function agenciesOf(actor: Actor, region: OpenRegion['region']): readonly AgencyId[] {
  switch (actor.kind) {
    case 'AreaOfficer':
    case 'InsurerOfficer':
      return [];
    case 'AgencyOfficer':
    case 'Machine':
    case 'RegionAdmin':
    case 'Verifier':
    case 'Approver':
    case 'Treasurer':
    case 'Auditor':
      return region.agencies.map(({ id }) => id).filter((id) => mayUseAgency(actor, id));
  }
}

/** Whether somebody's reach is not some agencies', nor an area's. */
function reachesAll(actor: Actor): boolean {
  switch (actor.kind) {
    case 'AgencyOfficer':
    case 'Machine':
    case 'AreaOfficer':
    case 'InsurerOfficer':
      return false;
    case 'Auditor':
      return actor.agencies.length === 0;
    case 'RegionAdmin':
    case 'Verifier':
    case 'Approver':
    case 'Treasurer':
      return true;
  }
}

/** All that somebody is in the region today: their token names one of it. */
async function rolesOf(c: { var: Env['Variables'] }): Promise<Role[]> {
  const { tenant, user } = c.var.actor;
  const member = await c.var.service.members.member(tenant, user);
  const { today } = await regionOf(c.var.service, tenant);
  return member === null ? [] : rolesOn(member, today).map(({ role }) => role);
}

function isVillage(actor: Actor): boolean {
  return actor.kind === 'AreaOfficer' && actor.level === 'village';
}

/** The region itself: who is signed in, its rules, places, agencies and quota cards. No people. */
export function regionRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });
  const openFor = (c: { var: Env['Variables'] }): Promise<OpenRegion> =>
    regionOf(c.var.service, c.var.actor.tenant);

  app.openapi(me, async (c) => {
    const { region } = await openFor(c);
    const { actor, bearer } = c.var;
    return c.json(
      Me.parse({
        userId: actor.user,
        role: bearer.role,
        roles: await rolesOf(c),
        agencies: agenciesOf(actor, region),
        reachesAllAgencies: reachesAll(actor),
        areas: actor.kind === 'AreaOfficer' ? actor.areas : [],
        proposesFor: isVillage(actor) ? region.villagesProposeFor : null,
        region: {
          regencyCode: region.regencyCode,
          name: region.name,
          programmeName: region.programmeName,
        },
      }),
      200,
    );
  });

  app.openapi(profile, async (c) =>
    c.json(RegionProfile.parse(profileAnswer(await openFor(c))), 200),
  );
  app.openapi(agencies, async (c) => {
    return c.json(await agenciesNow(c.var.service, c.var.actor), 200);
  });
  app.openapi(occupations, async (c) => {
    const { region } = await openFor(c);
    return c.json(OccupationList.parse({ items: region.schemeYear.occupations }), 200);
  });

  app.openapi(quotas, async (c) => {
    const cards = await listQuotas(c.var.service, c.var.actor);
    return c.json(QuotaList.parse({ items: cards.map(quotaAnswer) }), 200);
  });
  app.openapi(quota, async (c) => {
    const { cursor = null, limit } = c.req.valid('query');
    const bucket = c.req.valid('param').id;
    const result = await showQuota(c.var.service, c.var.actor, { bucket, cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { card, movements, nextCursor } = result.value;
    const told = movements.map(({ at, movement, basis, list }) => ({
      ...movement,
      at,
      legalBasis: basis,
      list,
    }));
    return c.json(QuotaDetail.parse({ ...quotaAnswer(card), movements: told, nextCursor }), 200);
  });
  app.openapi(setQuota, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { granted, legalBasis } = c.req.valid('json');
    const result = await changeQuota(c.var.service, actor, {
      bucket: c.req.valid('param').id,
      granted,
      legalBasis,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const { card, promoted } = result.value;
    return c.json(QuotaChangeResult.parse({ ...quotaAnswer(card), promoted }), 200);
  });

  return app;
}
