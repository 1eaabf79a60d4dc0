import { type ProblemCode, problemStatus } from '@payung/contract';
import type { Page, Route } from 'playwright-core';

/** What the service may do to a room that asks for something. */
export type Answering = 'as-it-is' | 'never' | 'no-line' | ProblemCode;

/** What everything around a room is made of: it is answered, so that the room itself can be looked at. */
const aroundRooms =
  /^\/v1\/(me|region|region\/look|agencies|occupations)$|^\/central\/v1\/(me|guide)$/;

function refuse(route: Route, code: ProblemCode): Promise<void> {
  const status = problemStatus[code];
  return route.fulfill({
    status,
    contentType: 'application/problem+json',
    headers: { 'retry-after': '0' },
    body: JSON.stringify({
      type: `https://payung.example/problems/${code}`,
      title: code,
      status,
      code,
      detail: code,
      correlationId: '01JD0000000000000000000000',
    }),
  });
}

/** Stands between a page and the service, and says how rooms are answered. */
export async function answerRooms(page: Page) {
  let how: Answering = 'as-it-is';
  const held: Route[] = [];
  const answer = (route: Route): Promise<void> => {
    if (how === 'as-it-is' || how === 'never') return route.continue();
    return how === 'no-line' ? route.abort('internetdisconnected') : refuse(route, how);
  };
  await page.route(/\/(central\/)?v1\//, async (route) => {
    if (aroundRooms.test(new URL(route.request().url()).pathname)) return route.continue();
    if (how === 'never') return void held.push(route);
    return answer(route);
  });
  return {
    /** whether anything waits for an answer */
    isAsked: (): boolean => held.length > 0,
    /** from now on; what waits is answered so as well, and given up where its room was left */
    async become(next: Answering): Promise<void> {
      how = next;
      const settle = (route: Route) => (next === 'never' ? route.abort() : answer(route));
      for (const route of held.splice(0)) await settle(route).catch(() => undefined);
    },
  };
}
