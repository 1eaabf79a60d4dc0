import {
  answerDesk,
  answerRegion,
  type CrossService,
  type DeskService,
} from '@payung/casework/crosscheck';
import {
  CrossAnswer,
  type CrossRequest,
  DeskAnswer,
  DeskRequest,
  errorTrace,
  SealedRequest,
} from '@payung/data';

/** What the function tells its operators: codes and ids of regions, never what was asked. */
export interface CrosscheckLog {
  failed(
    code: string,
    facts: { readonly tenantId: string | null; readonly kind: string; readonly error: string },
  ): void;
}

/** Told instead of what went wrong: the caller logs it, and what went wrong may hold what was asked. */
class NotAnswered extends Error {
  constructor() {
    super('the check across regions did not answer');
    this.name = 'NotAnswered';
  }
}

/**
 * Answers regions' functions. A request that cannot be opened under a key of the region that it names is answered to
 * nobody.
 *
 * @param parts.open opens a sealed request; throws for one that is not of that region
 */
export function createCrosscheck(
  service: CrossService,
  parts: { open: (sealed: SealedRequest) => Promise<CrossRequest>; log: CrosscheckLog },
): (event: unknown) => Promise<CrossAnswer> {
  const { open, log } = parts;
  return async (event) => {
    let [tenantId, kind]: [string | null, string] = [null, 'unread'];
    try {
      const sealed = SealedRequest.parse(event);
      tenantId = sealed.tenant;
      const request = await open(sealed);
      ({ kind } = request);
      return CrossAnswer.parse(await answerRegion(service, sealed.tenant, request));
    } catch (error) {
      log.failed('CROSSCHECK_FAILED', { tenantId, kind, error: errorTrace(error) });
      throw new NotAnswered();
    }
  };
}

/** Answers the operator's desk, under a role of its own that reaches no claim and no key. */
export function createDesk(
  service: DeskService,
  log: CrosscheckLog,
): (event: unknown) => Promise<DeskAnswer> {
  return async (event) => {
    let kind = 'unread';
    try {
      const request = DeskRequest.parse(event);
      ({ kind } = request);
      return DeskAnswer.parse(await answerDesk(service, request));
    } catch (error) {
      log.failed('DESK_FAILED', { tenantId: null, kind, error: errorTrace(error) });
      throw new NotAnswered();
    }
  };
}
