import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ExchangeFile, exchangeFilePath, exchangeQuery } from '../../api/exchanges.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { DownloadButton } from '../../pieces/download-button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { spanWords } from '../../words/bills.ts';
import { exchangeKindName, sentMark } from '../../words/exchange.ts';
import styles from './exchange.module.css';
import { useBranchName } from './exchanges.tsx';
import { exchangeRoom } from './new-exchange.tsx';
import { Result } from './result.tsx';
import { ResultForm } from './result-form.tsx';

const route = getRouteApi('/inside/berkas-bpjs/$id');

/** One file to a branch: fetched, sent, and what came back. */
export function ExchangeRoom() {
  const { id } = route.useParams();
  const file = useQuery(exchangeQuery(id));
  const { data } = file;
  return (
    <Room
      up={exchangeRoom}
      title={data ? `${exchangeKindName(data.kind)} ${spanWords(data)}` : say('Berkas BPJS')}
      tabTitle={say('Berkas BPJS')}
      lead={data ? <Lead file={data} /> : undefined}
    >
      {file.error ? <FaultNotice error={file.error} /> : null}
      {file.isPending ? <Skeleton lines={6} /> : null}
      {data ? <File file={data} /> : null}
    </Room>
  );
}

interface OfFile {
  readonly file: ExchangeFile;
}

function Lead({ file }: OfFile) {
  const { timeZone } = useRegion();
  const { maySeeMoney } = rightsOf(useMe());
  const nameOf = useBranchName();
  return (
    <span className={panel.row}>
      <Chip mark={sentMark(file.exports)} />
      <span>
        {say('{people} orang untuk {branch} · wadah {membershipType}', {
          people: formatNumber(file.people),
          branch: nameOf(file.branch),
          membershipType: file.membershipType,
        })}
        {file.groupCode === '' ? '' : ` ${file.groupCode}`} · {formatMoment(file.at, timeZone)}
        {maySeeMoney ? (
          <>
            {' · '}
            <Link to="/tagihan/$id" params={{ id: file.bill }}>
              {say('Tagihannya')}
            </Link>
          </>
        ) : null}
      </span>
    </span>
  );
}

function File({ file }: OfFile) {
  const { mayCarryPreChecks, mayAdminister } = rightsOf(useMe());
  const results = [...file.results].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <>
      {mayCarryPreChecks ? (
        <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="berkas-keluar">
          <h2 id="berkas-keluar">{say('Berkas untuk dikirim')}</h2>
          <p className={panel.quiet}>
            <Say
              text="Memuat NIK utuh; setiap pengunduhan tercatat. Kirim hanya kepada kantor cabangnya, lalu hapus dari komputer ini. Nomor berkas: {id}"
              id={<span className={styles.code}>{file.id}</span>}
            />
          </p>
          <div className={panel.row}>
            <DownloadButton
              look={file.exports === 0 ? 'main' : 'plain'}
              path={exchangeFilePath(file.id, 'xlsx')}
              fallbackName="berkas-bpjs.xlsx"
            >
              {say('Unduh berkas (XLSX)')}
            </DownloadButton>
            <DownloadButton path={exchangeFilePath(file.id, 'csv')} fallbackName="berkas-bpjs.csv">
              {say('Unduh berkas (CSV)')}
            </DownloadButton>
          </div>
        </section>
      ) : null}
      {mayCarryPreChecks ? <ResultForm id={file.id} /> : null}
      <section className={panel.stack} aria-labelledby="hasil">
        <h2 id="hasil">{say('Hasil dari BPJS')}</h2>
        {results.length === 0 ? (
          <p className={panel.quiet}>{say('Belum ada hasil. Unggah berkas yang dikirim balik.')}</p>
        ) : null}
        {results.map((result) => (
          <Result key={result.id} result={result} mayDecide={mayAdminister} />
        ))}
      </section>
    </>
  );
}
