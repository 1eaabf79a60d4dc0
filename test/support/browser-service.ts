import { afterAll, beforeAll } from 'vitest';
import { aBrowser } from './browser-chromium.ts';
import { builtPortal } from './browser-portal.ts';
import { signInByPage } from './browser-sign-in.ts';
import { openWindow, signInAs, type Window, type WindowOptions } from './browser-window.ts';
import { aLocalService } from './local-start.ts';

interface PortalInBrowser {
  /** of the service, for whoever asks it without a page */
  readonly address: string;
  /** A window of its own, in which nobody has signed in; of this service unless another's address is given. */
  open(options?: WindowOptions, address?: string): Promise<Window>;
  /** The same with a demo account signed in, e.g. `33.19/admin`, once the portal knows who it is. */
  windowOf(account: string, options?: WindowOptions): Promise<Window>;
  /** The same with whoever of Kudus the page of demo accounts calls so, signed in by that page. */
  windowAs(who: RegExp, options?: WindowOptions): Promise<Window>;
}

/** The built portal over a whole service for the tests of a file, and a browser to meet it in. */
export function portalInBrowser(options?: Parameters<typeof aLocalService>[0]): PortalInBrowser {
  let service: Awaited<ReturnType<typeof aLocalService>>;
  let chromium: Awaited<ReturnType<typeof aBrowser>>;
  beforeAll(async () => {
    await builtPortal();
    [service, chromium] = await Promise.all([aLocalService(options), aBrowser()]);
  });
  afterAll(async () => {
    await chromium.close();
    await service.end();
  });
  const open = (look?: WindowOptions, address = service.address) =>
    openWindow(chromium.browser, address, look);
  return {
    get address() {
      return service.address;
    },
    open,
    async windowOf(account, look) {
      const window = await open(look);
      await signInByPage(window.page, account);
      await window.page.getByRole('button', { name: /^Akun:/ }).waitFor();
      return window;
    },
    async windowAs(who, look) {
      const window = await open(look);
      await signInAs(window.page, who);
      return window;
    },
  };
}
