import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import type { Env, Hono } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import * as z from 'zod';

export type ApiHandler = (
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

const Answer = z.looseObject({
  statusCode: z.int(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
  headers: z.record(z.string(), z.string()).optional(),
});

/** The app behind the HTTP API's event and answer, the same on one machine and in AWS. */
export function lambdaHandler<E extends Env>(app: Hono<E>): ApiHandler {
  const inner = handle(app);
  return async (event, context) => {
    const { statusCode, body, isBase64Encoded, headers } = Answer.parse(
      // the same event; the two type packages differ in how they write optional members
      await inner(event as unknown as LambdaEvent, context),
    );
    return {
      statusCode,
      ...(body === undefined ? {} : { body }),
      ...(isBase64Encoded === undefined ? {} : { isBase64Encoded }),
      ...(headers === undefined ? {} : { headers }),
    };
  };
}
