import {
  type Browser,
  openBrowser,
  portalRequest,
  signInAs,
  type Tokens,
  toForm,
} from './browser.fixture.ts';
import type { RunningIdentity } from './running-identity.fixture.ts';

/** What most of the invented people of the tests have chosen. */
export const password = 'kursi biru lari pagi';

/** The pages as somebody fills them in. */
export interface Forms {
  browser(): Browser;
  /** the whole way to a token */
  signedIn(own: Browser, email: string): Promise<Tokens>;
  /** sends the sign-in form of a fresh request, once */
  trySignIn(email: string, words: string): Promise<Response>;
  /** answers the link of a mail with a password */
  choose(own: Browser, link: string, words: string, again?: string): Promise<Response>;
  forget(email: string): Promise<Response>;
  mailsTo(email: string): Promise<number>;
}

/** @param running asked at each use, since it is there only once the tests run */
export function formsOf(running: () => RunningIdentity): Forms {
  const browser = () => openBrowser(running().address);
  return {
    browser,
    signedIn: (own, email) => signInAs(own, running().address, email, password),
    async trySignIn(email, words) {
      const own = browser();
      const form = await toForm(own, portalRequest(running().address));
      return own.post(form, { email, password: words });
    },
    choose(own, link, words, again = words) {
      const tautan = new URL(link).searchParams.get('tautan') ?? '';
      return own.post('/identity/kata-sandi', { tautan, password: words, again });
    },
    forget: (email) => browser().post('/identity/lupa-kata-sandi', { email }),
    async mailsTo(email) {
      const mails = await running().signIn.outbox.list();
      return mails.filter(({ to }) => to === email).length;
    },
  };
}
