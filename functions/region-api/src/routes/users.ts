import { OpenAPIHono } from '@hono/zod-openapi';
import {
  addMachine,
  changeMember,
  helpMember,
  inviteMember,
  listMembers,
  regionOf,
  removeMember,
} from '@payung/casework';
import {
  InvitationRequest,
  MachineMade,
  MachineRequest,
  Member,
  MemberChange,
  MemberList,
} from '@payung/contract';
import type { AccountDirectory, MemberRecord } from '@payung/data';
import { type CalendarDate, isHeldAt, UserId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { memberReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const UserParams = z.object({ id: UserId });

const list = createRoute({
  method: 'get',
  path: '/users',
  responses: {
    200: json('everybody who works in the region or did', MemberList),
    ...problemResponses,
  },
});

const invite = createRoute({
  method: 'post',
  path: '/users',
  request: { body: jsonBody(InvitationRequest) },
  responses: { 201: json('invited', Member), ...problemResponses },
});

const change = createRoute({
  method: 'put',
  path: '/users/{id}/posts',
  request: { params: UserParams, body: jsonBody(MemberChange) },
  responses: { 200: json('what this person is from now on', Member), ...problemResponses },
});

const remove = createRoute({
  method: 'delete',
  path: '/users/{id}',
  request: { params: UserParams },
  responses: { 200: json('no member any more', Member), ...problemResponses },
});

const help = (what: 'reset-password' | 'sign-out-everywhere') =>
  createRoute({
    method: 'post',
    path: `/users/{id}/${what}`,
    request: { params: UserParams },
    responses: { 200: json('done', Member), ...problemResponses },
  });

const machine = createRoute({
  method: 'post',
  path: '/machines',
  request: { body: jsonBody(MachineRequest) },
  responses: {
    201: json('may sign in; the secret is shown once', MachineMade),
    ...problemResponses,
  },
});

function memberAnswer(
  { user, name, email, state, posts }: MemberRecord,
  today: CalendarDate,
  now: number,
): Member {
  return Member.parse({
    user,
    name,
    email,
    state,
    posts: posts.map((post) => ({
      ...post,
      isHeld: state === 'active' && isHeldAt(post, today, now),
    })),
  });
}

/** Who works in the region, and as what. */
export function userRoutes(accounts: AccountDirectory): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });
  const answered = async (c: { var: Env['Variables'] }, record: MemberRecord): Promise<Member> => {
    const { service, actor } = c.var;
    return memberAnswer(record, (await regionOf(service, actor.tenant)).today, service.clock.now());
  };

  app.openapi(list, async (c) => {
    const actor = memberReader(c.var.actor);
    const { today } = await regionOf(c.var.service, actor.tenant);
    const members = await listMembers(c.var.service, actor);
    const now = c.var.service.clock.now();
    const items = members.map((member) => memberAnswer(member, today, now));
    return c.json(MemberList.parse({ items }), 200);
  });

  app.openapi(invite, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId } = c.var;
    const request = { ...c.req.valid('json'), correlationId };
    const result = await inviteMember(c.var.service, accounts, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await answered(c, result.value), 201);
  });

  app.openapi(change, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const result = await changeMember(c.var.service, actor, {
      user: c.req.valid('param').id,
      posts: c.req.valid('json').posts,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await answered(c, result.value), 200);
  });

  app.openapi(remove, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const result = await removeMember(c.var.service, actor, {
      user: c.req.valid('param').id,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await answered(c, result.value), 200);
  });

  for (const what of ['reset-password', 'sign-out-everywhere'] as const) {
    app.openapi(help(what), async (c) => {
      const actor = regionAdmin(c.var.actor);
      const result = await helpMember(c.var.service, accounts, actor, {
        user: c.req.valid('param').id,
        help: what,
        correlationId: c.var.correlationId,
      });
      if (!result.ok) throw problematicOf(result.refusal);
      return c.json(await answered(c, result.value), 200);
    });
  }

  app.openapi(machine, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId } = c.var;
    const request = { ...c.req.valid('json'), correlationId };
    const result = await addMachine(c.var.service, accounts, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    const { member, clientId, secret } = result.value;
    return c.json(MachineMade.parse({ member: await answered(c, member), clientId, secret }), 201);
  });

  return app;
}
