import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import { readForm, sendOn, sendPage } from './page-reply.ts';
import {
  choosePasswordPage,
  forgottenPage,
  forgottenSentPage,
  linkOverPage,
  passwordChosenPage,
} from './pages/password-pages.ts';
import { notSignedInPage, sessionsPage, signOutPage } from './pages/session-pages.ts';
import { type DemoHint, signInOverPage, signInPage, waitInWords } from './pages/sign-in-page.ts';
import { longestPassword, TooManySignIns } from './password.ts';
import type { Sessions } from './sessions.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** One address: what it shows, and what its form does. */
export interface PageRoute {
  readonly get: Answer;
  readonly post: Answer;
}

export interface RouteParts {
  readonly provider: Provider;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly demo: DemoHint | null;
  readonly onFailure: (error: unknown) => void;
}

const wrongPair =
  'Alamat e-mail atau kata sandi tidak cocok. Periksa kembali, atau pilih Lupa kata sandi.';
const tooMany = 'Terlalu banyak yang masuk pada saat yang sama. Coba lagi sebentar lagi.';

function lockedText(seconds: number): string {
  return `Terlalu banyak percobaan yang gagal. Coba lagi dalam ${waitInWords(seconds)}, atau pilih Lupa kata sandi.`;
}

/** Passwords wait in one line; when it is too long, nobody joins it. */
async function unlessBusy<T>(task: () => Promise<T>): Promise<T | { readonly kind: 'busy' }> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof TooManySignIns) return { kind: 'busy' };
    throw error;
  }
}

/** The sign-in form of one authorization request, which the provider has set going. */
export function signInRoute({ provider, accounts, demo }: RouteParts): PageRoute {
  /** Whether this browser began the request; its cookie says so. */
  async function isLiving(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    try {
      const { prompt } = await provider.interactionDetails(request, response);
      return prompt.name === 'login';
    } catch {
      return false;
    }
  }

  async function tryOnce(email: string, password: string) {
    if (password.length > 4 * longestPassword) return { kind: 'refused' } as const;
    return unlessBusy(() => accounts.signIn(email, password));
  }

  return {
    async get(request, response, path) {
      if (!(await isLiving(request, response))) return sendPage(response, 400, signInOverPage);
      sendPage(response, 200, signInPage({ action: path, email: '', fault: null, demo }));
    },
    async post(request, response, path) {
      const form = await readForm(request, response);
      if (form === null) return;
      if (!(await isLiving(request, response))) return sendPage(response, 400, signInOverPage);
      const email = (form.get('email') ?? '').slice(0, 254);
      const tried = await tryOnce(email, form.get('password') ?? '');
      const again = (status: number, fault: string, headers = {}) =>
        sendPage(response, status, signInPage({ action: path, email, fault, demo }), headers);
      switch (tried.kind) {
        case 'signed-in':
          return provider.interactionFinished(request, response, {
            login: { accountId: tried.user },
          });
        case 'refused':
          return again(401, wrongPair);
        case 'locked':
          return again(429, lockedText(tried.seconds), { 'retry-after': String(tried.seconds) });
        case 'busy':
          return again(503, tooMany, { 'retry-after': '5' });
      }
    },
  };
}

export function forgottenRoute({ accounts, onFailure }: RouteParts): PageRoute {
  return {
    async get(_, response) {
      sendPage(response, 200, forgottenPage);
    },
    async post(request, response) {
      const form = await readForm(request, response);
      if (form === null) return;
      // answered first, so that not even the time tells whether the address has an account
      sendPage(response, 200, forgottenSentPage);
      accounts.forgotPassword((form.get('email') ?? '').slice(0, 254)).catch(onFailure);
    },
  };
}

/** Where the links of invitations and resets lead. Looking at it uses nothing up: mail programs do so unasked. */
export function passwordRoute({ accounts }: RouteParts): PageRoute {
  async function show(response: ServerResponse, token: string, fault: string | null) {
    const purpose = await accounts.linkPurpose(token);
    if (purpose === null) return sendPage(response, 410, linkOverPage);
    sendPage(response, fault === null ? 200 : 422, choosePasswordPage({ token, purpose, fault }));
  }
  return {
    get(request, response) {
      const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
      return show(response, searchParams.get('tautan') ?? '', null);
    },
    async post(request, response) {
      const form = await readForm(request, response);
      if (form === null) return;
      const token = form.get('tautan') ?? '';
      const password = form.get('password') ?? '';
      if (password !== form.get('again')) {
        return show(response, token, 'Kedua isian kata sandi tidak sama. Isi lagi keduanya.');
      }
      const chosen = await unlessBusy(() => accounts.choosePassword(token, password));
      switch (chosen.kind) {
        case 'busy':
          return show(response, token, tooMany);
        case 'chosen':
          return sendPage(response, 200, passwordChosenPage);
        case 'link-over':
          return sendPage(response, 410, linkOverPage);
        case 'fault':
          return show(response, token, chosen.fault);
      }
    },
  };
}

/** The session of this browser and whose it is, or null. */
async function ownSession(parts: RouteParts, request: IncomingMessage, response: ServerResponse) {
  const { provider, accounts } = parts;
  const session = await provider.Session.get(provider.createContext(request, response));
  const { accountId, uid, loginTs } = session;
  if (accountId === undefined) return null;
  const account = await accounts.living(accountId, loginTs);
  return account === null ? null : { user: accountId, uid, email: account.email };
}

export function sessionsRoute(parts: RouteParts): PageRoute {
  const { sessions, accounts } = parts;
  return {
    async get(request, response) {
      const own = await ownSession(parts, request, response);
      if (own === null) return sendPage(response, 401, notSignedInPage);
      const all = await sessions.of(own.user);
      sendPage(response, 200, sessionsPage(own.email, all, own.uid));
    },
    async post(request, response) {
      const form = await readForm(request, response);
      if (form === null) return;
      const own = await ownSession(parts, request, response);
      if (own === null) return sendPage(response, 401, notSignedInPage);
      const which = form.get('akhiri') ?? '';
      const user = await accounts.living(own.user);
      if (which === 'semua' && user !== null) {
        await accounts.signOutEverywhere(user.user);
        return sendOn(response, '/');
      }
      await sessions.end(own.user, which);
      sendOn(response, '/identity/sesi');
    },
  };
}

export function signOutRoute(parts: RouteParts): PageRoute {
  return {
    async get(_, response) {
      sendPage(response, 200, signOutPage);
    },
    async post(request, response) {
      if ((await readForm(request, response)) === null) return;
      const own = await ownSession(parts, request, response);
      if (own !== null) await parts.sessions.end(own.user, own.uid);
      sendOn(response, '/');
    },
  };
}
