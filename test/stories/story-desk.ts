import { foundRegion, type Grant, type Service } from '@payung/casework';
import type { Cause, TenantData } from '@payung/data';
import { Membership, type Region, type Role, UserId } from '@payung/domain';
import type { createRegionApi } from '@payung/region-api';
import type * as z from 'zod';
import { type Ground, openGround } from './story-ground.ts';

const founding: Cause = {
  actor: { kind: 'CentralAdmin', user: UserId.parse('central'), agency: null },
  source: 'founding',
  correlationId: 'founding',
};

/** One desk of one office: somebody signed in, who asks the API. */
export interface Desk {
  readonly user: UserId;
  /** @throws Error with what was answered when it is a refusal */
  ask<T>(method: string, path: string, schema: z.ZodType<T>, body?: unknown): Promise<T>;
  /** whatever is answered, refusals too */
  answer(method: string, path: string, body?: unknown): Promise<{ status: number; text: string }>;
  download(path: string): Promise<Uint8Array>;
}

/** What somebody is in the region: a role, and the agencies or areas that it reaches. */
export interface StoryPost {
  readonly role: Role;
  readonly agencies?: readonly string[];
  readonly areas?: readonly string[];
}

/** A whole region at work on days that the story chooses, over the embedded database and the real API. */
export interface StoryRegion {
  readonly region: Region;
  readonly service: Service;
  /** whatever was asked for in this story happens on this day, at nine in the morning in Jakarta */
  goTo(day: string): void;
  desk(name: string, post: StoryPost): Promise<Desk>;
  /** Does all work that lies in the queue, and what the sweep finds. */
  work(): Promise<void>;
}

/** A region of which no more matters than that what was asked for gets done. */
export type AtWork = Pick<StoryRegion, 'work'>;

async function recordMember(
  data: TenantData,
  region: Region,
  user: UserId,
  { role, agencies = [], areas = [] }: StoryPost,
): Promise<void> {
  const post = { role, agencies, areas, from: '2020-01-01', until: null, delegation: null };
  const member = Membership.parse({
    tenant: region.tenantId,
    user,
    name: user,
    email: null,
    posts: [post],
    state: 'active',
  });
  const writes = [{ write: 'new-member', member, by: 'founding' } as const];
  const { kind } = await data.commit({ cause: founding, lane: 'any', writes });
  if (kind === 'refused') throw new Error(`${user} is a member already`);
}

function isForm(body: unknown): body is FormData {
  return body instanceof FormData;
}

/** The desk of somebody who signed in as what they are. */
export function deskOf(api: ReturnType<typeof createRegionApi>, user: UserId, role: Role): Desk {
  async function send(method: string, path: string, body?: unknown): Promise<Response> {
    const headers: Record<string, string> = { authorization: `Bearer ${user} ${role}` };
    if (body !== undefined && !isForm(body)) headers['content-type'] = 'application/json';
    const sent = body === undefined || isForm(body) ? body : JSON.stringify(body);
    const init = { method, headers, ...(sent === undefined ? {} : { body: sent }) };
    return api.request(path, init, { event: { requestContext: { requestId: 'story' } } });
  }
  return deskThrough(send, user);
}

type Send = (method: string, path: string, body?: unknown) => Promise<Response>;

/** A desk whose letters somebody else carries. */
export function deskThrough(send: Send, user: UserId): Desk {
  return {
    user,
    async ask(method, path, schema, body) {
      const answer = await send(method, path, body);
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
      return schema.parse(JSON.parse(text));
    },
    async answer(method, path, body) {
      const answer = await send(method, path, body);
      return { status: answer.status, text: await answer.text() };
    },
    async download(path) {
      const answer = await send('GET', path);
      if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}

/** A region as it is founded. */
export interface Founded {
  readonly region: Region;
  readonly grants: readonly Grant[];
}

/**
 * Founds a region for one story.
 *
 * @param options.endpoint of an embedded database that the story has for itself
 * @param options.day on which it begins
 */
export async function openStory(
  options: Founded & { readonly endpoint: string; readonly day: string },
): Promise<StoryRegion> {
  return foundOn(await openGround(options.endpoint, options.day), options);
}

/** Founds a region on a ground, beside those that are there. */
export async function foundOn(ground: Ground, { region, grants }: Founded): Promise<StoryRegion> {
  const { service } = ground;
  await foundRegion(service, region, grants);
  const api = ground.apiOf(region.tenantId);
  const data = await service.database.tenant(region.tenantId);
  return {
    region,
    service,
    goTo(next) {
      ground.goTo(next);
      service.regions.forget(region.tenantId);
    },
    async desk(name, post) {
      const user = UserId.parse(name);
      await recordMember(data, region, user, post);
      return deskOf(api, user, post.role);
    },
    work: ground.work,
  };
}
