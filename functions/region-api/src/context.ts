import type { Actor, Bearer, Service } from '@payung/casework';

/** What every route finds in its context. */
export interface Env {
  Variables: {
    service: Service;
    correlationId: string;
    /** set after the guard; routes outside it have none */
    bearer: Bearer;
    actor: Actor;
  };
  Bindings: {
    event?: {
      requestContext?: { requestId?: string };
    };
  };
}
