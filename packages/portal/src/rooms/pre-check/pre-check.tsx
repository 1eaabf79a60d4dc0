import type { PreCheckDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type * as z from 'zod';
import { preCheckFilePath, preCheckQuery } from '../../api/pre-checks.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { DownloadButton } from '../../pieces/download-button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { chosenName, preCheckMarks } from '../../words/pre-check.ts';
import { preCheckRoom } from './new-pre-check.tsx';
import { useRecipientName } from './pre-checks.tsx';
import { Reply } from './reply.tsx';
import { ReplyForm } from './reply-form.tsx';

const route = getRouteApi('/inside/cek-awal/$id');

/** One file: fetched, sent by the office itself, and what came back. */
export function PreCheckRoom() {
  const { id } = route.useParams();
  const file = useQuery(preCheckQuery(id));
  const nameOf = useRecipientName();
  const { data } = file;
  return (
    <Room
      up={preCheckRoom}
      title={
        data
          ? say('Berkas untuk {recipient}', { recipient: nameOf(data.recipient) })
          : say('Berkas cek awal')
      }
      lead={data ? <Lead file={data} /> : undefined}
    >
      {file.error ? <FaultNotice error={file.error} /> : null}
      {file.isPending ? <Skeleton lines={6} /> : null}
      {data ? <File file={data} /> : null}
    </Room>
  );
}

interface OfFile {
  readonly file: z.infer<typeof PreCheckDetail>;
}

function Lead({ file }: OfFile) {
  const { timeZone } = useRegion();
  return (
    <span className={panel.row}>
      <Chip mark={preCheckMarks[file.state]} />
      <span>
        {say('{people} orang · {chosen} · {at}', {
          people: formatNumber(file.people),
          chosen: chosenName(file.chosen.of),
          at: formatMoment(file.at, timeZone),
        })}
      </span>
    </span>
  );
}

function File({ file }: OfFile) {
  const { mayCarryPreChecks, mayAdminister } = rightsOf(useMe());
  if (file.state === 'gathering') {
    return (
      <p role="status">
        {say('Orangnya sedang dikumpulkan. Halaman ini memeriksa sendiri sampai siap.')}
      </p>
    );
  }
  return (
    <>
      {mayCarryPreChecks ? (
        <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="berkas-keluar">
          <h2 id="berkas-keluar">{say('Berkas untuk dikirim')}</h2>
          <p className={panel.quiet}>
            {say(
              'Memuat NIK utuh. Kirim hanya kepada penerimanya, lalu hapus dari komputer ini. {exports}',
              {
                exports:
                  file.exports === 0
                    ? say('Belum pernah diunduh.')
                    : say('Sudah diunduh {exports} kali.', { exports: formatNumber(file.exports) }),
              },
            )}
          </p>
          <div className={panel.row}>
            <DownloadButton
              look={file.exports === 0 ? 'main' : 'plain'}
              path={preCheckFilePath(file.id, 'xlsx')}
              fallbackName="cek-awal.xlsx"
            >
              {say('Unduh berkas (XLSX)')}
            </DownloadButton>
            <DownloadButton path={preCheckFilePath(file.id, 'csv')} fallbackName="cek-awal.csv">
              {say('Unduh berkas (CSV)')}
            </DownloadButton>
          </div>
        </section>
      ) : null}
      {mayCarryPreChecks ? <ReplyForm id={file.id} /> : null}
      <section className={panel.stack} aria-labelledby="jawaban">
        <h2 id="jawaban">{say('Jawaban yang diterima')}</h2>
        {file.answers.length === 0 ? (
          <p className={panel.quiet}>
            {say('Belum ada jawaban. Unggah berkas yang dikirim balik.')}
          </p>
        ) : null}
        {[...file.answers]
          .sort((a, b) => b.at.localeCompare(a.at))
          .map((reply) => (
            <Reply key={reply.id} reply={reply} mayDecide={mayAdminister} />
          ))}
      </section>
    </>
  );
}
