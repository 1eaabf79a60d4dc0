import * as z from 'zod';
import { type Caller, read } from './http-caller.ts';

const Content = z.record(z.string(), z.looseObject({ schema: z.looseObject({}) }));
const Operation = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.looseObject({ description: z.string().min(1), content: Content.optional() }),
  ),
});
const Path = z.partialRecord(z.enum(['get', 'put', 'post', 'delete', 'patch']), Operation);

/** As much of an OpenAPI 3.1 document as a program needs that makes calls from it. */
const Document = z
  .looseObject({
    openapi: z.string().regex(/^3\.1\.\d+$/),
    info: z.looseObject({ title: z.string(), version: z.string() }),
    security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
    paths: z.record(z.string().regex(/^\/((central|public)\/)?v1\//), Path),
    components: z.looseObject({
      securitySchemes: z.record(z.string(), z.looseObject({})).optional(),
    }),
  })
  // what asks everybody for a token, or nobody, must say so, or programs that are made from it do as they like
  .refine(({ paths, security, components: { securitySchemes } }) => {
    const isOpen = Object.keys(paths).every((path) => path.startsWith('/public/'));
    return isOpen === (security === undefined) && isOpen === (securitySchemes === undefined);
  }, 'a token is asked for, and not spoken of, or the other way round');
export type ApiDocument = z.infer<typeof Document>;

/** Where the description of an API lies. */
export type DescribedApi = '/v1' | '/central/v1' | '/public/v1' | '/public/v1/own-cover';

export interface DescribedOperation extends z.infer<typeof Operation> {
  /** e.g. `GET /v1/imports/{id}` */
  readonly name: string;
  readonly path: string;
}

/** The document as anybody may fetch it, and each operation in it. */
export async function documentOf(
  caller: Caller,
  api: DescribedApi = '/v1',
): Promise<{ document: ApiDocument; operations: DescribedOperation[] }> {
  const document = read(await caller.ask('GET', `${api}/openapi.json`), Document);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      name: `${method.toUpperCase()} ${path}`,
      path,
    })),
  );
  return { document, operations };
}
