import { OpenAPIHono } from '@hono/zod-openapi';
import { describeApi, invalidRequest } from '@payung/edge';
import type { Env } from './context.ts';
import type { DeskOptions } from './desk.ts';
import { type DeskName, deskNames, deskOf, loadDesk } from './desks.ts';

export interface Desks {
  /** the desk that answers an address, with its routes; null when none does */
  at(path: string): Promise<OpenAPIHono<Env> | null>;
  /** every route of every desk, to be described and never asked */
  description(): Promise<OpenAPIHono<Env>>;
}

/**
 * The desks of one API, each opened with the first request to it.
 *
 * @param answerFaults adds to a desk what it answers where no route takes a request, or one throws
 */
export function openDesks(
  options: DeskOptions,
  answerFaults: (desk: OpenAPIHono<Env>) => void,
): Desks {
  async function withRoutesOf(names: readonly DeskName[]): Promise<OpenAPIHono<Env>> {
    const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });
    app.use('*', async (c, next) => {
      // who asks was found at the door, before any desk was loaded
      const { service, correlationId, bearer, actor } = c.env?.asked ?? {};
      if (service !== undefined) c.set('service', service);
      if (correlationId !== undefined) c.set('correlationId', correlationId);
      if (bearer !== undefined) c.set('bearer', bearer);
      if (actor !== undefined) c.set('actor', actor);
      c.env?.followed?.(() => `${c.req.method} ${c.req.routePath}`);
      await next();
    });
    for (const name of names) {
      for (const routes of (await loadDesk(name))(options)) app.route('/v1', routes);
    }
    return app;
  }

  const opened = new Map<DeskName, Promise<OpenAPIHono<Env>>>();
  let described: Promise<OpenAPIHono<Env>> | null = null;
  return {
    async at(path) {
      const name = deskOf(path);
      if (name === null) return null;
      const opening =
        opened.get(name) ??
        withRoutesOf([name]).then((desk) => {
          answerFaults(desk);
          return desk;
        });
      opened.set(name, opening);
      opening.catch(() => opened.delete(name));
      return opening;
    },
    description() {
      described ??= withRoutesOf(deskNames).then((app) => {
        describeApi(app, '/v1', 'Payung, API of a region');
        return app;
      });
      return described;
    },
  };
}
