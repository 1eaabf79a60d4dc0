import type { CentralAdmin, ControlService } from '@payung/casework/control';

/** What every route finds in its context. */
export interface Env {
  Variables: {
    service: ControlService;
    correlationId: string;
    /** set after the guard; routes outside it have none */
    actor: CentralAdmin;
  };
  Bindings: {
    event?: { requestContext?: { requestId?: string } };
  };
}
