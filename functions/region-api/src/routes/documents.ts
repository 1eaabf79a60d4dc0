import { OpenAPIHono } from '@hono/zod-openapi';
import {
  mayUseAgency,
  noticeLines,
  noticeOf,
  printCoveringLetter,
  regionOf,
} from '@payung/casework';
import { ImportId } from '@payung/domain';
import { createRoute, fileAnswer, invalidRequest, problemResponses } from '@payung/edge';
import { writeTemplate } from '@payung/files';
import * as z from 'zod';
import { listReader, peopleReader } from '../caller.ts';
import type { Env } from '../context.ts';
import { download, fileTypes } from '../download.ts';
import { problematicOf } from '../refused.ts';

const template = createRoute({
  method: 'get',
  path: '/imports/template',
  request: { query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') }) },
  responses: {
    200: fileAnswer(
      'an empty list with the headings that are understood',
      fileTypes.xlsx,
      fileTypes.csv,
    ),
    ...problemResponses,
  },
});
const letter = createRoute({
  method: 'get',
  path: '/imports/{id}/letter',
  description:
    'The letter with which the agency hands in its list, with what became of the rows; to be signed. Nobody is named in it.',
  request: { params: z.object({ id: ImportId }) },
  responses: {
    200: fileAnswer('the covering letter', fileTypes.pdf),
    ...problemResponses,
  },
});

/** Papers around a list: the blank template before it, the covering letter after it. */
export function documentRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(template, async (c) => {
    const actor = peopleReader(c.var.actor);
    const { format } = c.req.valid('query');
    const open = await regionOf(c.var.service, actor.tenant);
    const { region } = open;
    const bytes = writeTemplate({
      format,
      notice: format === 'csv' ? [] : noticeLines(await noticeOf(open)),
      occupations: region.schemeYear.occupations
        .filter(
          ({ agencies }) =>
            actor.kind === 'AreaOfficer' || agencies.some((id) => mayUseAgency(actor, id)),
        )
        .map(({ name }) => name),
      villages: region.villages.map(({ name }) => name),
      districts: region.districts.map(({ name }) => name),
      demo: region.isDemo,
    });
    return download(bytes, `daftar-kosong.${format}`, format);
  });

  app.openapi(letter, async (c) => {
    const actor = listReader(c.var.actor);
    const result = await printCoveringLetter(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return download(result.value, 'surat-pengantar.pdf', 'pdf');
  });

  return app;
}
