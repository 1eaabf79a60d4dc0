import type { Actor, Bearer, Service } from '@payung/casework';

/** What every route finds in its context. */
export interface Env {
  Variables: {
    service: Service;
    correlationId: string;
    /** set after the guard; routes outside it have none */
    bearer: Bearer;
    actor: Actor;
    /** the route that a desk found for it, once one did */
    route?: () => string;
  };
  Bindings: {
    /** who asks, as the door found; handed on to the desk that answers */
    asked?: Partial<Env['Variables']>;
    /** tells the door which route a desk found */
    followed?: (route: () => string) => void;
    event?: {
      requestContext?: { requestId?: string };
    };
  };
}
