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
    /** who asks, as the door found; handed on to the desk that answers */
    asked?: Partial<Env['Variables']>;
    event?: {
      requestContext?: { requestId?: string };
    };
  };
}
