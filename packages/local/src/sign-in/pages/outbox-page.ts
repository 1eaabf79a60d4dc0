import type { SentMail } from '../outbox.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';

const address = /(https?:\/\/[^\s]+)/;

/** A mail's text with its addresses as links. */
function linked(text: string): Html[] {
  return text
    .split(address)
    .map((part, at) => (at % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}

/** Addresses that a mail holds, in order. */
export function linksIn(text: string): string[] {
  return text.split(address).filter((_, at) => at % 2 === 1);
}

export function outboxPage(mails: readonly SentMail[]): Html {
  return page(
    'Kotak keluar',
    html`<p>Di komputer ini surat tidak dikirim ke mana pun; semuanya hanya tampil di sini.</p>
${mails.length === 0 ? html`<p>Belum ada surat.</p>` : null}
<ul>${mails.map(
      ({ to, subject, text, sentAt }) => html`<li>
<h2>${subject}</h2>
<p class="quiet">Kepada ${to}, ${sentAt}</p>
<pre>${linked(text)}</pre>
</li>`,
    )}</ul>`,
  );
}
