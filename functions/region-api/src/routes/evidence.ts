import { OpenAPIHono } from '@hono/zod-openapi';
import { finishEvidence, openEvidence, showEvidence, takeEvidence } from '@payung/casework';
import { EvidenceAccepted, EvidenceCard, EvidenceRequest } from '@payung/contract';
import { EvidenceId } from '@payung/domain';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  ownBody,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { evidenceTaker, peopleReader } from '../caller.ts';
import type { Env } from '../context.ts';
import { download, fileTypes } from '../download.ts';
import { evidenceCard } from '../evidence-answers.ts';
import { readEvidenceRequest } from '../evidence-request.ts';
import { problematicOf } from '../refused.ts';

const EvidenceParams = z.object({ id: EvidenceId });
const EvidenceForm = z.object({
  file: z.string().meta({ format: 'binary' }),
  use: EvidenceRequest.shape.use,
  nominationId: z.string().optional(),
  type: EvidenceRequest.shape.type.optional(),
});

const take = createRoute({
  method: 'post',
  path: '/evidence',
  description:
    'A photo (JPEG, PNG) or letter (PDF) of at most 10 MB: as a form with `file`, or as JSON, which answers an upload address. Its contents decide what it is.',
  request: {},
  requestBody: ownBody({
    'multipart/form-data': EvidenceForm,
    'application/json': EvidenceRequest,
  }),
  responses: { 201: json('taken in, or awaited', EvidenceAccepted), ...problemResponses },
});
const arrived = createRoute({
  method: 'post',
  path: '/evidence/{id}/arrived',
  description:
    'Tells that the file was put to its upload address. One that is not what it says is refused; the right one may be put to the same address.',
  request: { params: EvidenceParams },
  responses: { 200: json('kept', EvidenceCard), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/evidence/{id}',
  request: { params: EvidenceParams },
  responses: { 200: json('what is known of it', EvidenceCard), ...problemResponses },
});
const file = createRoute({
  method: 'get',
  path: '/evidence/{id}/file',
  description: 'The file itself. That somebody opened it is told in the journal.',
  request: { params: EvidenceParams },
  responses: {
    200: fileAnswer('the file as it came', fileTypes.jpeg, fileTypes.png, fileTypes.pdf),
    ...problemResponses,
  },
});

/** Photos and letters that prove something: handed in, looked at, opened. */
export function evidenceRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(take, async (c) => {
    const actor = evidenceTaker(c.var.actor);
    const { correlationId } = c.var;
    const handIn = await readEvidenceRequest(c);
    const result = await takeEvidence(c.var.service, actor, { ...handIn, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    const { evidence, upload } = result.value;
    const answer = { ...evidenceCard(evidence), ...(upload === undefined ? {} : { upload }) };
    return c.json(EvidenceAccepted.parse(answer), 201);
  });

  app.openapi(arrived, async (c) => {
    const actor = evidenceTaker(c.var.actor);
    const { id } = c.req.valid('param');
    const { correlationId } = c.var;
    const result = await finishEvidence(c.var.service, actor, { id, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(EvidenceCard.parse(evidenceCard(result.value)), 200);
  });

  app.openapi(show, async (c) => {
    const actor = peopleReader(c.var.actor);
    const result = await showEvidence(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(EvidenceCard.parse(evidenceCard(result.value)), 200);
  });

  app.openapi(file, async (c) => {
    const actor = peopleReader(c.var.actor);
    const { id } = c.req.valid('param');
    const { correlationId } = c.var;
    const result = await openEvidence(c.var.service, actor, { id, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    const { evidence, bytes } = result.value;
    const format = formats[evidence.type];
    // its own name may be a person's
    return download(bytes, `bukti-${evidence.id}.${format}`, format);
  });

  return app;
}

const formats = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'application/pdf': 'pdf',
} as const;
