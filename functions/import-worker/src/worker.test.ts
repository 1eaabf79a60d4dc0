import type { Service } from '@payung/casework';
import { writeWorkMessage } from '@payung/data';
import { ImportId, TenantId } from '@payung/domain';
import type { Context, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createImportWorker, type WorkFailure } from './worker.ts';

const tenantId = TenantId.parse('01KA3319KVDVSDEM0000000001');
const importId = ImportId.parse('01KA3319KVDVSDEM0000000002');

/** A worker over a service of which nothing works. */
function workerThatFails() {
  const logged: WorkFailure[] = [];
  // the use-case meets the trap at its first step, so nothing else of a service is needed
  const service = new Proxy({} as Service, {
    get() {
      throw new Error('baris 7: SITI');
    },
  });
  const log = {
    failed: (_: string, facts: WorkFailure) => logged.push(facts),
    done: () => undefined,
  };
  const cross = { ask: () => Promise.reject(new Error('nobody answers')) };
  const { handler } = createImportWorker(service, { leaseSeconds: 1, log, cross });
  const receive = (body: string, correlationId?: string) => {
    const messageAttributes =
      correlationId === undefined ? {} : { correlationId: { stringValue: correlationId } };
    // of a record only these three are read
    const event = { Records: [{ messageId: 'm-1', body, messageAttributes }] } as SQSEvent;
    return handler(event, {} as Context);
  };
  return { logged, receive };
}

describe('work that fails', () => {
  it('is handed back, and its region, list and piece are told to the operator; what the list says is not', async () => {
    const { logged, receive } = workerThatFails();
    const chunk = 3;
    const response = await receive(writeWorkMessage({ kind: 'chunk', tenantId, importId, chunk }));
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: 'm-1' }]);
    expect(logged).toMatchObject([{ messageId: 'm-1', tenantId, importId, chunk }]);
    expect(logged[0]?.error).toContain('Error at ');
    expect(JSON.stringify(logged)).not.toContain('SITI');
  });

  it.each([
    ['?', 'not a work message'],
    [
      JSON.stringify({ kind: 'of-a-later-version', tenantId }),
      'work of a later version: of-a-later-version is not known here; put the newer release back, then redrive it',
    ],
  ])(
    'that this version cannot read is handed back, or what a later one sent would be lost after a return to this one (%s)',
    async (body, error) => {
      const { logged, receive } = workerThatFails();
      expect((await receive(body)).batchItemFailures).toEqual([{ itemIdentifier: 'm-1' }]);
      expect(logged).toMatchObject([{ messageId: 'm-1', error }]);
    },
  );

  it.each([
    ['of work that fails', writeWorkMessage({ kind: 'rotate', tenantId })],
    ['of work that cannot be read', '?'],
  ])(
    '%s bears the number that a clerk reads out, or nobody finds what became of it',
    async (_, body) => {
      const { logged, receive } = workerThatFails();
      await receive(body, 'JKJaXmPLvHcESHA=');
      expect(logged).toMatchObject([{ messageId: 'm-1', correlationId: 'JKJaXmPLvHcESHA=' }]);
    },
  );

  it('bears no number that is none: a message is not believed, and a log line holds nobody', async () => {
    const { logged, receive } = workerThatFails();
    await receive(writeWorkMessage({ kind: 'rotate', tenantId }), '3319060201749001');
    expect(logged).toHaveLength(1);
    expect(logged[0]).not.toHaveProperty('correlationId');
  });
});

describe('a sweep that fails in one region', () => {
  const other = TenantId.parse('01KA3319KVDVSDEM0000000003');

  it('names the region and where it rose, goes on with the others, and says no word of what it quotes', async () => {
    const logged: [string, WorkFailure][] = [];
    const opened: TenantId[] = [];
    // of a service the sweep reads these before it meets the region
    const service = {
      database: { regions: { tenants: async () => [tenantId, other] } },
      random: { fraction: () => 0 },
      regions: {
        open: async (tenant: TenantId) => {
          opened.push(tenant);
          if (tenant === tenantId) throw new Error('baris 7: SITI');
          return null;
        },
      },
    } as unknown as Service;
    const log = {
      failed: (code: string, facts: WorkFailure) => void logged.push([code, facts]),
      done: () => undefined,
    };
    const cross = { ask: () => Promise.reject(new Error('nobody answers')) };
    const { sweep } = createImportWorker(service, { leaseSeconds: 1, log, cross });
    await expect(sweep()).rejects.toThrow('not every region could be swept');
    expect(opened).toEqual([tenantId, other]);
    expect(logged).toMatchObject([['SWEEP_FAILED', { tenantId }]]);
    expect(logged[0]?.[1].error).toContain('Error at ');
    expect(JSON.stringify(logged)).not.toContain('SITI');
  });
});
