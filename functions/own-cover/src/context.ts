/** What every route finds in its context. */
export interface Env {
  Variables: { correlationId: string };
  Bindings: {
    event?: { requestContext?: { requestId?: string; http?: { sourceIp?: string } } };
  };
}
