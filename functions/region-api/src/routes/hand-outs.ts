import { OpenAPIHono } from '@hono/zod-openapi';
import { type HandOutRange, listHandOuts, takeHandOut } from '@payung/casework';
import { HandOutList } from '@payung/contract';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  Problematic,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { download, fileTypes } from '../download.ts';
import { problematicOf } from '../refused.ts';

const Params = z.object({ id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/) });
const list = createRoute({
  method: 'get',
  path: '/hand-outs',
  responses: {
    200: json('archives of the whole region, oldest first', HandOutList),
    ...problemResponses,
  },
});
const take = createRoute({
  method: 'get',
  path: '/hand-outs/{id}',
  request: { params: Params },
  responses: {
    200: fileAnswer('everything of the region', fileTypes.zip),
    206: fileAnswer('the part that was asked for by Range', fileTypes.zip),
    ...problemResponses,
  },
});

/** Bytes of one answer: what fits through the gateway once it is encoded. */
const largestAnswer = 4_000_000;

const Range = z
  .string()
  .regex(/^bytes=\d{1,12}-(\d{1,12})?$/)
  .transform((range) => {
    const [from = '', to = ''] = range.slice('bytes='.length).split('-');
    return { from: Number(from), to: to === '' ? Number.POSITIVE_INFINITY : Number(to) };
  });

function rangeFault(message: string): Problematic {
  return new Problematic('request-invalid', 'the archive is fetched in parts', {
    errors: [{ field: 'headers.range', code: 'invalid', message }],
  });
}

/** Which bytes of an archive go into one answer: the whole file, or what was asked for of it. @throws Problematic for what does not fit */
function rangeIn(bytes: number, asked: string | undefined): HandOutRange {
  if (asked === undefined) {
    if (bytes <= largestAnswer) return { from: 0, last: bytes - 1 };
    throw rangeFault(`ask for at most ${largestAnswer} bytes at a time: Range: bytes=0-3999999`);
  }
  const range = Range.safeParse(asked);
  if (!range.success || range.data.from >= bytes || range.data.to < range.data.from) {
    throw rangeFault(`of ${bytes} bytes, ask for bytes=<first>-<last>`);
  }
  const { from, to } = range.data;
  return { from, last: Math.min(to, from + largestAnswer - 1, bytes - 1) };
}

/** Archives of everything that a region holds, for its admin alone. */
export function handOutRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const made = await listHandOuts(c.var.service, regionAdmin(c.var.actor));
    const items = made.map(({ id, askedAt, doneAt, bytes, sha256, stoppedAt = null }) => ({
      id,
      askedAt,
      doneAt,
      bytes,
      sha256,
      stoppedAt,
    }));
    return c.json(HandOutList.parse({ items }), 200);
  });
  app.openapi(take, async (c) => {
    const asked = c.req.header('range');
    const result = await takeHandOut(c.var.service, regionAdmin(c.var.actor), {
      id: c.req.valid('param').id,
      correlationId: c.var.correlationId,
      range: (bytes) => rangeIn(bytes, asked),
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const { bytes, fileName, range, size } = result.value;
    const whole = download(bytes, fileName, 'zip');
    if (asked === undefined) return whole;
    const headers = { 'content-range': `bytes ${range.from}-${range.last}/${size}` };
    return new Response(whole.body, {
      status: 206,
      headers: { ...Object.fromEntries(whole.headers), ...headers },
    });
  });
  return app;
}
