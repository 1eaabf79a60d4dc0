import { type OccupationTemplate, occupationTemplates } from '@payung/casework/control';
import {
  type Place,
  PlaceDetail,
  PlaceList,
  type PlaceRefusal,
  type Template,
  TemplateList,
} from '@payung/contract';
import type { ControlPlane } from '@payung/data';
import { RegencyCode } from '@payung/domain';
import { createRoute, json, Problematic, problemResponses } from '@payung/edge';
import { attribution, type PlaceCheck, type Regency } from '@payung/places';
import * as z from 'zod';
import { centralRoutes } from '../central-routes.ts';

const SearchQuery = z.object({
  query: z.string().max(100).default(''),
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(600).default(50),
});
const search = createRoute({
  method: 'get',
  path: '/places',
  request: { query: SearchQuery },
  responses: { 200: json('regencies and cities, by code', PlaceList), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/places/{code}',
  request: { params: z.object({ code: RegencyCode }) },
  responses: { 200: json('with its districts and villages', PlaceDetail), ...problemResponses },
});
const templates = createRoute({
  method: 'get',
  path: '/templates',
  responses: { 200: json('lists of occupations to begin with', TemplateList), ...problemResponses },
});

function refusalOf(check: PlaceCheck): PlaceRefusal | null {
  switch (check.kind) {
    case 'fit':
      return null;
    case 'not-a-tenant':
      return {
        code: 'not-a-tenant',
        message: 'a part of the administration of its province, without a budget of its own',
        successors: [],
      };
    case 'replaced': {
      const successors = check.successors.map(({ code, name }) => ({ code, name }));
      return { code: 'replaced', message: `replaced by ${check.law}`, successors };
    }
    case 'unknown':
      return { code: 'unknown', message: 'no regency or city has this code', successors: [] };
  }
}

async function placeOf(regency: Regency, check: PlaceCheck, control: ControlPlane): Promise<Place> {
  return {
    ...regency,
    formerNames: [...regency.formerNames],
    refusal: refusalOf(check),
    regionId: await control.holderOf(regency.code),
  };
}

function templateOf({
  occupations,
  vulnerabilityFlags,
  ...template
}: OccupationTemplate): Template {
  return {
    ...template,
    occupations: occupations.map((one) => ({ ...one, synonyms: [...one.synonyms] })),
    vulnerabilityFlags: [...vulnerabilityFlags],
  };
}

/** Places to choose from, and lists of occupations to begin with. */
export function placeRoutes() {
  const app = centralRoutes();

  app.openapi(search, async (c) => {
    const { places, control } = c.var.service;
    const { query, province = null, limit } = c.req.valid('query');
    const { items, total } = places.search({ query, province, limit });
    const holders = await control.holdersOf(items.map(({ code }) => code));
    const told = items.map((regency, position) => ({
      ...regency,
      refusal: refusalOf(places.check(regency.code)),
      regionId: holders[position] ?? null,
    }));
    return c.json(PlaceList.parse({ items: told, total, attribution }), 200);
  });

  app.openapi(show, async (c) => {
    const { places, control } = c.var.service;
    const { code } = c.req.valid('param');
    const check = places.check(code);
    if (check.kind === 'unknown') throw new Problematic('not-found', 'no such place');
    const place = await placeOf(check.regency, check, control);
    return c.json(PlaceDetail.parse({ place, ...places.areas(code), attribution }), 200);
  });

  app.openapi(templates, (c) =>
    c.json(TemplateList.parse({ items: occupationTemplates.map(templateOf) }), 200),
  );
  return app;
}
