import type { Service } from '@payung/casework';
import { afterAll, beforeAll } from 'vitest';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import type { TestService } from './test-service.ts';

export interface ProxyOfFile extends Pick<FaultProxy, 'endpoint' | 'seen' | 'injected' | 'reset'> {
  /**
   * Another process of the region behind the proxy, which knows the region already; no request is counted yet, and none
   * fails before a plan is set.
   *
   * @param maxAttempts how often its client sends a request; with 1 it meets every fault itself
   */
  behindProxy(test: TestService, maxAttempts?: number): Promise<Service>;
}

/** A proxy before the database of a file, that does to requests what a test plans. */
export function proxyBefore(
  database: { endpoint(): string },
  chance: (() => number) | null = null,
): ProxyOfFile {
  let proxy: FaultProxy;
  beforeAll(async () => {
    proxy = await startFaultProxy(database.endpoint(), chance);
  });
  afterAll(() => proxy.stop());
  return {
    get endpoint() {
      return proxy.endpoint;
    },
    get seen() {
      return proxy.seen;
    },
    get injected() {
      return proxy.injected;
    },
    reset: (plan, indexLateBy) => proxy.reset(plan, indexLateBy),
    async behindProxy(test, maxAttempts = 1) {
      proxy.reset(() => null);
      const service = test.sibling({ endpoint: proxy.endpoint, maxAttempts });
      await service.regions.open(test.tenant);
      proxy.reset(() => null);
      return service;
    },
  };
}
