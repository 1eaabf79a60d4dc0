import type { Actor, Service } from '@payung/casework';

/** What every route finds in its context. */
export interface Env {
  Variables: {
    service: Service;
    correlationId: string;
    /** set after the guard; routes outside it have none */
    actor: Actor;
    role: string;
  };
  Bindings: {
    event?: {
      requestContext?: { requestId?: string; authorizer?: { jwt?: { claims?: unknown } } };
    };
  };
}
