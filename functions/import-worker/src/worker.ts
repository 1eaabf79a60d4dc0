import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import {
  importChunk,
  readList,
  type Service,
  sweepImports,
  type WorkerOptions,
} from '@payung/casework';
import { parseWorkMessage, type WorkMessage } from '@payung/data';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/** What the worker tells its operators: codes and ids, never what a list says. */
export interface WorkerLog {
  failed(code: string, facts: { messageId: string; error: string }): void;
}

export interface ImportWorkerOptions extends WorkerOptions {
  readonly log: WorkerLog;
}

export interface ImportWorker {
  handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse>;
  /** answers how many messages were sent again */
  sweep(): Promise<number>;
}

async function workOff(
  service: Service,
  options: ImportWorkerOptions,
  message: WorkMessage,
): Promise<void> {
  const { tenantId, importId } = message;
  switch (message.kind) {
    case 'inspect':
      return readList(service, options, tenantId, importId);
    case 'chunk':
      return importChunk(service, options, tenantId, importId, message.chunk);
  }
}

/**
 * Works off the queue of lists. A message that fails is handed back alone; one that is not of ours is
 * logged and dropped, since no repetition would make it readable.
 */
export function createImportWorker(service: Service, options: ImportWorkerOptions): ImportWorker {
  const { log } = options;

  async function one(record: SQSRecord): Promise<void> {
    const message = parseWorkMessage(record.body);
    if (message === null) {
      log.failed('WORK_UNREADABLE', { messageId: record.messageId, error: 'not a work message' });
      return;
    }
    try {
      await workOff(service, options, message);
    } catch (error) {
      log.failed('WORK_FAILED', { messageId: record.messageId, error: said(error) });
      throw error;
    }
  }

  return {
    handler: (event, context) =>
      processPartialResponse(event, one, new BatchProcessor(EventType.SQS), {
        context,
        // a batch of which nothing succeeded is handed back like any other, message by message
        throwOnFullBatchFailure: false,
      }),
    sweep: () => sweepImports(service),
  };
}

function said(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
}
