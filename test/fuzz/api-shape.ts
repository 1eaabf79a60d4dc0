import * as z from 'zod';
import { callerAt } from '../support/http-caller.ts';
import { type DescribedApi, documentOf } from '../support/http-document.ts';

/** As much of a JSON schema as descriptions of the service use; what else it says is kept for the check of answers. */
export const Shape = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), Shape).optional();
  },
  get items() {
    return Shape.optional();
  },
  get anyOf() {
    return z.array(Shape).optional();
  },
  get oneOf() {
    return z.array(Shape).optional();
  },
});
export type Shape = z.infer<typeof Shape>;

const Content = z.record(z.string(), z.looseObject({ schema: Shape }));
const Parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().optional(),
  schema: Shape,
});
const Described = z.looseObject({
  name: z.string(),
  path: z.string(),
  parameters: z.array(Parameter).default([]),
  requestBody: z.looseObject({ content: Content }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: Content.optional() })),
});

export type Parameter = z.infer<typeof Parameter>;

/** One operation, as its API describes it. */
export interface Operation {
  readonly api: DescribedApi;
  /** e.g. `GET /v1/imports/{id}` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** by media type; none when the operation takes no body */
  readonly bodies: ReadonlyMap<string, Shape>;
  /** what each status answers, by media type */
  readonly answers: ReadonlyMap<number, ReadonlyMap<string, Shape>>;
}

const shapesIn = (content: z.infer<typeof Content> | undefined): ReadonlyMap<string, Shape> =>
  new Map(Object.entries(content ?? {}).map(([type, { schema }]) => [type, schema]));

/** Every operation that one API of a running service describes. */
export async function operationsOf(address: string, api: DescribedApi): Promise<Operation[]> {
  const { operations } = await documentOf(callerAt(address, null), api);
  return operations.map((operation) => {
    const { name, path, parameters, requestBody, responses } = Described.parse(operation);
    return {
      api,
      name,
      method: name.split(' ')[0] ?? 'GET',
      path,
      parameters,
      bodies: shapesIn(requestBody?.content),
      answers: new Map(
        Object.entries(responses).map(([status, { content }]) => [
          Number(status),
          shapesIn(content),
        ]),
      ),
    };
  });
}
