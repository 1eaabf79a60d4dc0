import { defineShelf, fileNew, type MemberRecord, type Outbox } from '@payung/data';
import {
  type AgencyId,
  type CalendarDate,
  ContributionMonth,
  isHeldAt,
  monthOf,
  type TenantId,
} from '@payung/domain';
import * as z from 'zod';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { type AgencyAlert, type CoverAlert, coverAlertShelf } from './watch-cover.ts';

/** That a month's alert was mailed, so that nobody is written to every night. */
const AlertMailed = z.object({
  id: z.string(),
  version: z.int().min(1),
  month: ContributionMonth,
  mails: z.int().min(0),
});

const alertMailedShelf = defineShelf<z.infer<typeof AlertMailed>>({
  name: 'cover-alert-mail',
  schema: AlertMailed,
  of: 'contribution',
  told: ({ mails }) => ({ mails }),
});

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Writes to a region's admins, and to the officers of each agency about its own people, how many are months behind and
 * when the first cover ends, while there is still time to pay (domain-rules 2.12). Counts alone: whose they are is
 * shown after signing in. Once a month; whoever ends half-way writes again. One address that takes no mail keeps nobody
 * else's back, and nobody is written to a second time because of it.
 * @returns how many mails went out now
 * @throws AggregateError when some did not; where none did, they are tried again the next time
 */
export async function mailCoverAlert(
  service: Service,
  outbox: Outbox,
  tenant: TenantId,
): Promise<number> {
  const open = await regionOf(service, tenant);
  const { shelves, members } = open.data;
  const month = monthOf(open.today);
  const [alert, mailed] = await Promise.all([
    shelves.one(coverAlertShelf, month),
    shelves.one(alertMailedShelf, month),
  ]);
  if (alert === null || mailed !== null) return 0;
  const mails = mailsAbout(open, alert, (await members.all()).members);
  const failures: unknown[] = [];
  for (const mail of mails) await outbox.send(mail).catch((error: unknown) => failures.push(error));
  const sent = mails.length - failures.length;
  const failed = new AggregateError(failures, 'not every mail went out');
  if (failures.length > 0 && sent === 0) throw failed;
  const record = { id: month, version: 1, month, mails: sent };
  const actor = systemActor;
  await open.data.commit({
    cause: { actor, source: 'monthly-run', correlationId: `cover-mail-${month}` },
    lane: 'any',
    writes: [fileNew(alertMailedShelf, record, { act: 'mailed' })],
  });
  if (failures.length > 0) throw failed;
  return sent;
}

function mailsAbout(
  { region, today }: OpenRegion,
  alert: CoverAlert,
  members: readonly MemberRecord[],
): Mail[] {
  const names = new Map<string, string>(region.agencies.map(({ id, name }) => [id, name]));
  const late = alert.agencies.filter(isLate);
  return members.flatMap(({ email, state, posts }): Mail[] => {
    if (email === null || state !== 'active') return [];
    const held = posts.filter((post) => isHeldAt(post, today));
    const isAdmin = held.some(({ role }) => role === 'admin');
    const own = new Set<AgencyId>(
      held.flatMap(({ role, agencies }) => (role === 'officer' ? agencies : [])),
    );
    const told = late.filter(({ agency }) => isAdmin || [...own].some((one) => one === agency));
    if (told.length === 0) return [];
    const subject = `Iuran menunggak ${alert.month} – ${region.name}`;
    return [{ to: email, subject, text: textOf(region.name, alert, told, names) }];
  });
}

function isLate({ unpaid, lapsed }: AgencyAlert): boolean {
  return lapsed > 0 || Object.values(unpaid).some((people) => people > 0);
}

function textOf(
  region: string,
  { month, firstLapseOn, on }: Pick<CoverAlert, 'month' | 'firstLapseOn' | 'on'>,
  agencies: readonly AgencyAlert[],
  names: ReadonlyMap<string, string>,
): string {
  return [
    `Per ${on}, iuran pekerja rentan ${region} ada yang belum dibayar (${month}).`,
    ...agencies.map((one) => `${names.get(one.agency) ?? one.agency}: ${standingOf(one)}.`),
    lapseLine(firstLapseOn),
    'Selama menunggak, jaminan berisiko dan belum tentu dibayar. Setelah tiga bulan menunggak kepesertaan berakhir, dan pekerja didaftarkan sebagai peserta baru.',
    'Nama pekerja dapat dilihat setelah masuk ke Payung. Surat ini dikirim otomatis, sekali sebulan, dan tidak perlu dibalas.',
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

function lapseLine(day: CalendarDate | null): string {
  return day === null ? '' : `Kepesertaan pertama berakhir pada ${day} bila iuran belum dibayar.`;
}

function standingOf({ unpaid, lapsed }: AgencyAlert): string {
  const behind = Object.entries(unpaid)
    .filter(([, people]) => people > 0)
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([months, people]) => `${inNumbers(people)} orang menunggak ${months} bulan`);
  const ended = lapsed > 0 ? [`${inNumbers(lapsed)} orang sudah berakhir`] : [];
  return [...behind, ...ended].join(', ');
}

const inNumbers = (people: number): string => people.toLocaleString('id-ID');
