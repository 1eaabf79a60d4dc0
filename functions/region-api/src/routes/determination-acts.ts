import { OpenAPIHono } from '@hono/zod-openapi';
import {
  addLines,
  askForWork,
  cancelDetermination,
  returnDetermination,
  sendForSignature,
  signDetermination,
  strikeLines,
  takeOffDraft,
} from '@payung/casework';
import {
  CancelRequest,
  DeterminationView,
  LinesEdited,
  LinesOffRequest,
  LinesRequest,
  RemarksRequest,
  SendRequest,
  SignatureRequest,
  StrikesRequest,
} from '@payung/contract';
import {
  CalendarDate,
  Determination,
  DeterminationId,
  NominationId,
  Signatory,
} from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { regionAdmin, signer } from '../caller.ts';
import type { Env } from '../context.ts';
import { determinationView, editedView } from '../determination-answers.ts';
import { onceOf } from '../idempotency-key.ts';
import { namesIn } from '../names-in.ts';
import { problematicOf } from '../refused.ts';

const Params = z.object({ id: DeterminationId });
const accepted = { 202: json('it has begun', DeterminationView), ...problemResponses };
const answered = { 200: json('as it is now', DeterminationView), ...problemResponses };
const edited = {
  200: json('what became of each', LinesEdited),
  ...problemResponses,
};

const act = (path: string, description: string) =>
  ({ method: 'post', path: `/determinations/{id}/${path}`, description }) as const;

const add = createRoute({
  ...act(
    'lines',
    'Puts chosen people on a draft; whoever is not ready stays off, with all reasons.',
  ),
  request: { params: Params, body: jsonBody(LinesRequest) },
  responses: edited,
});
const takeOff = createRoute({
  ...act('lines/remove', 'Takes people off a draft; they keep their places.'),
  request: { params: Params, body: jsonBody(LinesOffRequest) },
  responses: edited,
});
const strike = createRoute({
  ...act('strikes', 'Puts people on an amendment who are to be struck.'),
  request: { params: Params, body: jsonBody(StrikesRequest) },
  responses: edited,
});
const gather = createRoute({
  ...act('gather', 'Gathers everybody anew who is ready; edits by hand are lost.'),
  request: { params: Params },
  responses: accepted,
});
const freeze = createRoute({
  ...act(
    'freeze',
    'Asks every part again and closes the list for the legal review. When somebody is not ready any more it stays a draft: see `freezeRefused` and `/not-ready`.',
  ),
  request: { params: Params },
  responses: accepted,
});
const askElsewhere = createRoute({
  ...act(
    'ask-elsewhere',
    'Asks other regions whether they cover people on the list in the same months.',
  ),
  request: { params: Params },
  responses: accepted,
});
const giveBack = createRoute({
  ...act('return', 'Gives a frozen list back as a draft, with remarks.'),
  request: { params: Params, body: jsonBody(RemarksRequest) },
  responses: answered,
});
const send = createRoute({
  ...act('send', 'Sends what the legal bureau has read for signature.'),
  request: { params: Params, body: jsonBody(SendRequest) },
  responses: answered,
});
const sign = createRoute({
  ...act(
    'sign',
    'Enters number, date and scan of what was signed; from then on it takes effect. Refused with everybody who changed since the list was frozen.',
  ),
  request: {
    params: Params,
    body: jsonBody(SignatureRequest),
    headers: z.object({ 'idempotency-key': z.string().optional() }),
  },
  responses: answered,
});
const cancel = createRoute({
  ...act('cancel', 'Gives a decision up that was not signed.'),
  request: { params: Params, body: jsonBody(CancelRequest) },
  responses: answered,
});

/** What is done to a decision, up to its signature. */
export function determinationActRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });
  addEditing(app);
  addWork(app);
  addSteps(app);
  return app;
}

function addEditing(app: OpenAPIHono<Env>): void {
  app.openapi(add, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { nominations, firstMonth = null } = c.req.valid('json');
    const result = await addLines(c.var.service, actor, {
      id: c.req.valid('param').id,
      nominations: namesIn('nominations', NominationId, nominations),
      firstMonth,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(LinesEdited.parse(editedView(result.value)), 200);
  });

  app.openapi(takeOff, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { nominations, reason } = c.req.valid('json');
    const result = await takeOffDraft(c.var.service, actor, {
      id: c.req.valid('param').id,
      nominations: namesIn('nominations', NominationId, nominations),
      why: reason,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(LinesEdited.parse(editedView(result.value)), 200);
  });

  app.openapi(strike, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const sent = c.req.valid('json').strikes;
    const names = namesIn(
      'strikes',
      NominationId,
      sent.map(({ nomination }) => nomination),
    );
    const strikes = sent.flatMap(({ reason, from }, i) => {
      const nomination = names[i];
      return nomination === undefined ? [] : [{ nomination, reason, from }];
    });
    const { id } = c.req.valid('param');
    const { correlationId } = c.var;
    const result = await strikeLines(c.var.service, actor, { id, strikes, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(LinesEdited.parse(editedView(result.value)), 200);
  });
}

function addWork(app: OpenAPIHono<Env>): void {
  for (const [route, step] of [
    [gather, 'gather'],
    [freeze, 'freeze'],
    [askElsewhere, 'ask-elsewhere'],
  ] as const) {
    app.openapi(route, async (c) => {
      const actor = regionAdmin(c.var.actor);
      const { id } = c.req.valid('param');
      const { correlationId } = c.var;
      const result = await askForWork(c.var.service, actor, { id, step, correlationId });
      if (!result.ok) throw problematicOf(result.refusal);
      return c.json(determinationView(result.value), 202);
    });
  }
}

function addSteps(app: OpenAPIHono<Env>): void {
  app.openapi(giveBack, async (c) => {
    const actor = signer(c.var.actor);
    const { remarks } = c.req.valid('json');
    const request = { id: c.req.valid('param').id, remarks, correlationId: c.var.correlationId };
    const result = await returnDetermination(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(determinationView(result.value), 200);
  });

  app.openapi(send, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const signatory = Signatory.parse(c.req.valid('json').signatory);
    const request = { id: c.req.valid('param').id, signatory, correlationId: c.var.correlationId };
    const result = await sendForSignature(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(determinationView(result.value), 200);
  });

  app.openapi(sign, async (c) => {
    const actor = signer(c.var.actor);
    const { id } = c.req.valid('param');
    const { number, date, scan } = c.req.valid('json');
    const sent = JSON.stringify({ number, date, scan });
    const result = await signDetermination(c.var.service, actor, {
      id,
      number,
      date: CalendarDate.parse(date),
      scan,
      once: onceOf(actor, `sign ${id}`, c.req.header('idempotency-key'), sent),
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const made = result.value;
    const record = made.kind === 'fresh' ? made.value : Determination.parse(JSON.parse(made.body));
    return c.json(determinationView(record), 200);
  });

  app.openapi(cancel, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { reason } = c.req.valid('json');
    const request = {
      id: c.req.valid('param').id,
      why: reason,
      correlationId: c.var.correlationId,
    };
    const result = await cancelDetermination(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(determinationView(result.value), 200);
  });
}
