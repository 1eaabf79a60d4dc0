import { OpenAPIHono } from '@hono/zod-openapi';
import {
  enterPaper,
  listLacking,
  listPapers,
  makePapers,
  namesOf,
  printPaper,
  regionOf,
  showPaper,
} from '@payung/casework';
import {
  EnteredPaperResult,
  LackingPage,
  PaperEntryRequest,
  PaperRequestBody,
  VerificationPaperDetail,
  VerificationPaperList,
} from '@payung/contract';
import { AgencyId, InsurerField, noVerification, standingOf, VillageCode } from '@payung/domain';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  jsonBody,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { paperMaker, peopleReader } from '../caller.ts';
import type { Env } from '../context.ts';
import { download, fileTypes } from '../download.ts';
import { problematicOf } from '../refused.ts';
import { manyBody, paperSummary, saidOf } from '../verification-answers.ts';

const PapersQuery = z.object({ village: VillageCode });
const PaperParams = z.object({ id: z.string().min(1).max(40) });
const LackingQuery = z.object({
  agency: AgencyId.optional(),
  village: VillageCode.optional(),
  field: InsurerField.optional(),
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const make = createRoute({
  method: 'post',
  path: '/verification/papers',
  description:
    'Numbered sheets to be printed, one a neighbourhood (RT/RW), of those in a village who wait at one’s own level.',
  request: { body: jsonBody(PaperRequestBody) },
  responses: { 201: json('the papers', VerificationPaperList), ...problemResponses },
});
const list = createRoute({
  method: 'get',
  path: '/verification/papers',
  description: 'The newest papers of a village that were printed for one’s own level this year.',
  request: { query: PapersQuery },
  responses: { 200: json('papers, newest first', VerificationPaperList), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/verification/papers/{id}',
  request: { params: PaperParams },
  responses: {
    200: json('the paper with its lines', VerificationPaperDetail),
    ...problemResponses,
  },
});
const print = createRoute({
  method: 'get',
  path: '/verification/papers/{id}/file',
  description: 'To be printed. That somebody took it is told in the journal.',
  request: { params: PaperParams },
  responses: { 200: fileAnswer('the paper', fileTypes.pdf), ...problemResponses },
});
const enter = createRoute({
  method: 'post',
  path: '/verification/papers/{id}/entry',
  description: 'Named lines are answered as said, all others confirmed.',
  request: { params: PaperParams, body: jsonBody(PaperEntryRequest) },
  responses: { 200: json('what it came to', EnteredPaperResult), ...problemResponses },
});
const lacking = createRoute({
  method: 'get',
  path: '/verification/lacking',
  description:
    'Who lacks something that the insurer’s branch asks for. It is entered by correcting the nomination. A page may hold fewer than `limit`, or none, although there are more.',
  request: { query: LackingQuery },
  responses: { 200: json('one page', LackingPage), ...problemResponses },
});

/** Sheets on paper, and what the insurer's branch still has to be told. */
export function verificationPaperRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });
  addPapers(app);

  app.openapi(lacking, async (c) => {
    const actor = peopleReader(c.var.actor);
    const { service } = c.var;
    const query = c.req.valid('query');
    const { agency = null, village = null, field = null, cursor = null, limit } = query;
    const request = { agency, village, field, cursor, limit };
    const result = await listLacking(service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    const { agencyName, villageName } = namesOf(region);
    const { insurer } = region.verification ?? noVerification;
    const items = result.value.items.map(({ record, fields }) => ({
      nominationId: record.id,
      name: record.worker.name,
      nationalIdEnding: record.worker.nik.slice(-4),
      agency: record.agency,
      agencyName: agencyName(record.agency),
      village: record.worker.village,
      villageName: record.worker.village === null ? null : villageName(record.worker.village),
      lacks: fields,
    }));
    const { nextCursor } = result.value;
    return c.json(LackingPage.parse({ ...insurer, items, nextCursor }), 200);
  });

  return app;
}

function addPapers(app: OpenAPIHono<Env>): void {
  app.openapi(make, async (c) => {
    const actor = paperMaker(c.var.actor);
    const { service, correlationId } = c.var;
    const { village, rt, rw } = c.req.valid('json');
    const filter = { rt, rw, occupation: null, agency: null };
    const result = await makePapers(service, actor, { village, filter, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    const items = result.value.map((paper) => paperSummary(region, paper));
    return c.json(VerificationPaperList.parse({ items }), 201);
  });

  app.openapi(list, async (c) => {
    const actor = paperMaker(c.var.actor);
    const { service } = c.var;
    const result = await listPapers(service, actor, c.req.valid('query').village);
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    const items = result.value.map((paper) => paperSummary(region, paper));
    return c.json(VerificationPaperList.parse({ items }), 200);
  });

  app.openapi(show, async (c) => {
    const actor = paperMaker(c.var.actor);
    const { service } = c.var;
    const result = await showPaper(service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    const { occupationName } = namesOf(region);
    const rows = result.value.lines.map(({ no, nomination, sheet }) => ({
      line: no,
      nominationId: nomination,
      name: sheet?.worker.name ?? null,
      nationalIdEnding: sheet?.worker.ending ?? null,
      occupationName: sheet === null ? null : occupationName(sheet.worker.occupation),
      stage: sheet === null ? null : standingOf(sheet.entries).stage.stage,
    }));
    const summary = paperSummary(region, result.value.paper);
    return c.json(VerificationPaperDetail.parse({ ...summary, rows }), 200);
  });

  app.openapi(print, async (c) => {
    const actor = paperMaker(c.var.actor);
    const { service, correlationId } = c.var;
    const number = c.req.valid('param').id;
    const result = await printPaper(service, actor, { number, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return download(result.value.bytes, result.value.fileName, 'pdf');
  });

  app.openapi(enter, async (c) => {
    const actor = paperMaker(c.var.actor);
    const { service, correlationId } = c.var;
    const number = c.req.valid('param').id;
    const { except: lines } = c.req.valid('json');
    const except = lines.map(({ line, given }) => ({ line, said: saidOf(given) }));
    const result = await enterPaper(service, actor, { number, except, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(EnteredPaperResult.parse(manyBody(result.value)), 200);
  });
}
