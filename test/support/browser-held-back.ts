import type { Page } from 'playwright-core';

interface HeldBack {
  /** once the page has asked for it */
  readonly asked: Promise<void>;
  letGo(): Promise<void>;
}

/** Keeps from a page what it asks for at an address, until it is let go: what holds meanwhile cannot race it. */
export async function heldBack(page: Page, address: string | RegExp): Promise<HeldBack> {
  const asked = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    asked.resolve();
    await gate.promise;
    await route.fallback();
  });
  return {
    asked: asked.promise,
    async letGo() {
      gate.resolve();
      await page.unroute(address);
    },
  };
}
