import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import {
  auditPayments,
  clearCrossClaims,
  compareModel,
  compareRules,
  countDay,
  encodeForExchange,
  foundUnderTenant,
  gatherVerification,
  importChunk,
  lapseYear,
  leaveToSweep,
  letLookIn,
  makeModel,
  pairUp,
  type RegionRenewed,
  readList,
  renewPiece,
  renewYear,
  runBill,
  runDecision,
  runDoubleCheck,
  runExchangeResult,
  runKeyWork,
  runPreCheck,
  type Service,
  sweepImports,
  type WorkerOptions,
  writeHandOut,
} from '@payung/casework';
import {
  type CorrelationId,
  type CrossCheck,
  correlated,
  errorTrace,
  NewerItemError,
  parseWorkMessage,
  readCorrelationId,
  type WorkMessage,
  whyUnreadable,
} from '@payung/data';
import type { TenantId } from '@payung/domain';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

export interface WorkFailure {
  /** none of the sweep, which works off no message */
  readonly messageId?: string;
  /** of the request that asked for the work; none when nobody did */
  readonly correlationId?: CorrelationId;
  /** the list that it was about; a message that cannot be read names none */
  readonly tenantId?: string;
  readonly importId?: string;
  /** for work on a region as a whole */
  readonly kind?: string;
  /** counted from 0; none while the list is looked over */
  readonly chunk?: number;
  /** kind of the error and where it rose, never its text */
  readonly error: string;
}

/** What the worker tells its operators: codes and ids, never what a list says. */
export interface WorkerLog {
  failed(code: string, facts: WorkFailure): void;
  /** that work which operators asked for, and nobody sees in the portal, is done */
  done(code: string, facts: RegionRenewed & { readonly tenantId: string }): void;
}

export interface ImportWorkerOptions extends WorkerOptions {
  readonly log: WorkerLog;
  /** the way to other regions, by tokens and encodings only */
  readonly cross: CrossCheck;
}

export interface ImportWorker {
  handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse>;
  /** answers how many messages were sent again */
  sweep(): Promise<number>;
}

/** Where work came from, as each of its log lines tells it. */
type Source = Pick<WorkFailure, 'messageId' | 'correlationId'>;

function sourceOf({ messageId }: SQSRecord, correlationId: CorrelationId | null): Source {
  return correlationId === null ? { messageId } : { messageId, correlationId };
}

/** A message that is not of this version, if of ours at all. */
class UnreadableMessageError extends Error {
  constructor() {
    super('the message cannot be read by this version');
    this.name = 'UnreadableMessageError';
  }
}

/** Thrown instead of what went wrong: the runtime logs its text, which may quote a list. */
class NotSweptError extends Error {
  constructor() {
    super('not every region could be swept');
    this.name = 'NotSweptError';
  }
}

async function workOff(
  service: Service,
  options: ImportWorkerOptions,
  message: WorkMessage,
  isAgain: () => boolean,
): Promise<void> {
  const { tenantId } = message;
  switch (message.kind) {
    case 'inspect':
      return readList(service, options, tenantId, message.importId);
    case 'chunk':
      return importChunk(service, options, tenantId, message.importId, message.chunk);
    case 'found':
      return foundUnderTenant(service, tenantId);
    case 'hand-out':
      return writeHandOut(service, tenantId, message.handOut);
    case 'rotate':
    case 're-key':
      return runKeyWork(service, message);
    case 'let-look-in':
      return letLookIn(service, tenantId, message.glass);
    case 'pair-up':
      return pairUp(service, tenantId);
    case 'train-model':
      return makeModel(service, tenantId, message.model);
    case 'compare-model':
      return compareModel(service, tenantId, message.model);
    case 'double-check':
      return runDoubleCheck(service, tenantId, message.check);
    case 'gather-verification':
      return gatherVerification(service, tenantId, message.importId);
    case 'determine':
      return runDecision(service, options.cross, tenantId, message.determination);
    case 'make-bill':
      return runBill(service, options.cross, tenantId, message.bill);
    case 'count-day':
      return countDay(service, tenantId, message.count);
    case 'audit-payments':
      return auditPayments(service, tenantId, message.audit);
    case 'pre-check':
      return runPreCheck(service, tenantId, message);
    case 'apply-exchange':
      return runExchangeResult(service, tenantId, message);
    case 'compare-rules':
      return compareRules(service, tenantId, message);
    case 'renew-year':
      return renewYear(service, tenantId, message.renewal);
    case 'close-year':
      return lapseYear(service, tenantId, message.year);
    case 'cross-clear':
      return clearCrossClaims(service, options.cross, tenantId);
    case 'cross-encode':
      return encodeForExchange(service, options.cross, tenantId, message);
    case 'renew-items': {
      const renewed = await renewPiece(service, tenantId, message.walk, isAgain());
      if (renewed !== null) options.log.done('ITEMS_RENEWED', { tenantId, ...renewed });
    }
  }
}

/** Whether the queue handed this record out before. */
function cameBefore({ attributes }: SQSRecord): boolean {
  return Number(attributes.ApproximateReceiveCount) > 1;
}

/**
 * Works off the queue of lists. A message that fails is handed back alone, one that cannot be read too: a later
 * version may have sent it, and the dead letters keep it until that version runs again.
 */
export function createImportWorker(service: Service, options: ImportWorkerOptions): ImportWorker {
  const { log } = options;

  /** Figures that cannot be kept harm no list; they come with the next. */
  async function keepUsage(from: Source, tenantId: TenantId): Promise<void> {
    try {
      await service.database.meter.flushDue();
    } catch (thrown) {
      log.failed('USAGE_NOT_KEPT', { ...from, tenantId, error: errorTrace(thrown) });
    }
  }

  async function one(record: SQSRecord): Promise<void> {
    const asked = readCorrelationId(record.messageAttributes);
    const from = sourceOf(record, asked);
    const message = parseWorkMessage(record.body);
    if (message === null) {
      log.failed('WORK_UNREADABLE', { ...from, error: whyUnreadable(record.body) });
      throw new UnreadableMessageError();
    }
    try {
      const begun = service.clock.now();
      // what goes on from here is still for the same request
      const own = leaveToSweep(correlated(service, asked), (notSent) => {
        const { tenantId } = message;
        const { kind } = notSent;
        log.failed('WORK_NOT_SENT', { ...from, tenantId, kind, error: errorTrace(notSent) });
      });
      await workOff(own, options, message, () => cameBefore(record));
      const milliseconds = service.clock.now() - begun;
      service.database.meter.count(message.tenantId, { milliseconds });
    } catch (thrown) {
      const { tenantId } = message;
      const importId = 'importId' in message ? message.importId : null;
      const about = importId === null ? { kind: message.kind } : { importId };
      const chunk = message.kind === 'chunk' ? { chunk: message.chunk } : {};
      const error = errorTrace(thrown);
      // of a release that was put back: the dead letters keep the message until the newer one is there again
      const code = thrown instanceof NewerItemError ? 'ITEM_UNREADABLE' : 'WORK_FAILED';
      log.failed(code, { ...from, tenantId, ...about, ...chunk, error });
      throw thrown;
    }
    await keepUsage(from, message.tenantId);
  }

  async function sweep(): Promise<number> {
    try {
      return await sweepImports(service, (tenantId, thrown) =>
        log.failed('SWEEP_FAILED', { tenantId, error: errorTrace(thrown) }),
      );
    } catch (thrown) {
      // regions were told one by one; what is left is the list of them
      if (!(thrown instanceof AggregateError)) {
        log.failed('SWEEP_FAILED', { error: errorTrace(thrown) });
      }
      throw new NotSweptError();
    }
  }

  return {
    handler: (event, context) =>
      processPartialResponse(event, one, new BatchProcessor(EventType.SQS), {
        context,
        // a batch of which nothing succeeded is handed back like any other, message by message
        throwOnFullBatchFailure: false,
      }),
    sweep,
  };
}
