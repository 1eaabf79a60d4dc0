import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type HandIn, handIn, unfinishedQuery } from '../../api/imports.ts';
import type { ListSaid } from '../../api/list-said.ts';
import type { PartsSent } from '../../api/parted-upload.ts';
import { noticeQuery } from '../../api/protection.ts';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { AgencyField } from '../../pieces/agency-field.tsx';
import { Button } from '../../pieces/button.tsx';
import { ErrorSummary, type FieldError } from '../../pieces/error-summary.tsx';
import { CheckGroup } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { usePatience } from '../../pieces/use-patience.ts';
import { requestKey } from '../../request-key.ts';
import { agenciesToHandInFor } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe } from '../../use-region.ts';
import { DropField } from './drop-field.tsx';
import { checkFile } from './file-check.ts';
import { TemplateLink } from './template-link.tsx';
import { UnderWay } from './under-way.tsx';
import { Unfinished } from './unfinished.tsx';
import styles from './upload.module.css';

const fileId = 'berkas';
const agencyId = 'dinas';

/** From a file to a list that is being checked. */
export function UploadRoom() {
  const me = useMe();
  const agencies = agenciesToHandInFor(me, useQuery(agenciesQuery).data);
  const [chosenAgency, setChosenAgency] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [notice, setNotice] = useState<ListSaid['notice']>('not-given');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const agency = agencies.length === 1 ? (agencies[0]?.id ?? '') : chosenAgency;
  const sending = useHandIn();
  const send = () => {
    const found = faultsOf(file, agency);
    setErrors(found);
    if (file !== null && found.length === 0) sending.mutate({ file, agency, notice });
  };
  return (
    <>
      <PageHead
        title={say('Unggah daftar')}
        lead={
          <WithTerms terms={['nik', 'nomor-kk', 'cadangan', 'ganda']}>
            {say(
              'Daftar dalam bentuk yang ada di kantor Anda. Setiap baris mendapat satu hasil, dan tidak ada baris yang hilang.',
            )}
          </WithTerms>
        }
      />
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending.isPending) send();
        }}
      >
        <ErrorSummary title={say('Daftar belum dikirim')} errors={errors} />
        {sending.isPending ? null : <Unfinished />}
        {sending.error ? <FaultNotice error={sending.error} /> : null}
        {sending.isPending ? <UnderWay sent={sending.sent} failures={sending.failures} /> : null}
        <AgencyField
          id={agencyId}
          agencies={agencies}
          value={agency}
          error={errors.find((error) => error.target === agencyId)?.text}
          onChange={setChosenAgency}
        />
        <DropField
          id={fileId}
          file={file}
          errors={errors.filter((error) => error.target === fileId).map((error) => error.text)}
          onChoose={(chosen) => {
            setFile(chosen);
            setErrors(faultsOf(chosen, agency).filter((error) => error.target === fileId));
          }}
        />
        <NoticeField notice={notice} onChange={setNotice} />
        <div>
          <Button look="main" type="submit" busy={sending.isPending && say('Mengirim berkas')}>
            {say('Unggah daftar')}
          </Button>
        </div>
        <TemplateLink />
        <Notice tone="neutral" title={say('Sesudah diunggah')}>
          {say(
            'Kolom yang dikenali langsung diperiksa. Jika ada kolom yang belum pasti, Anda memilihnya dahulu dan belum ada yang tersimpan sebagai usulan.',
          )}
        </Notice>
      </form>
    </>
  );
}

interface NoticeFieldProps {
  readonly notice: ListSaid['notice'];
  readonly onChange: (notice: ListSaid['notice']) => void;
}

/** Whether everybody in the list was told what happens with their data (domain rules 6.2); no message goes to others. */
function NoticeField({ notice, onChange }: NoticeFieldProps) {
  const { data, error } = useQuery(noticeQuery);
  if (error !== null && data === undefined) return <FaultNotice error={error} />;
  if (data === undefined) return <Skeleton lines={2} />;
  const given = 'diberikan';
  return (
    <CheckGroup
      id="pemberitahuan"
      label={say('Pemberitahuan tentang data pribadi')}
      hint={say('Bila belum, biarkan kosong: daftar tetap diterima dan dicatat belum diberi tahu.')}
      options={[
        {
          value: given,
          name: say('Semua orang di daftar ini sudah menerima pemberitahuan'),
          under: say('Tujuan, dasar hukum, masa simpan, dan haknya dibacakan atau diserahkan.'),
        },
      ]}
      chosen={notice === 'not-given' ? [] : [given]}
      onChange={(chosen) => onChange(chosen.length > 0 ? data.version : 'not-given')}
    />
  );
}

/** What was sent last, with the key it was sent under. */
interface KeptHandIn extends HandIn {
  readonly key: string;
}

function useHandIn() {
  const navigateAfterwards = useNavigateAfterwards();
  const queries = useQueryClient();
  const kept = useRef<KeptHandIn | null>(null);
  const { failures, trying } = usePatience();
  const [sent, setSent] = useState<PartsSent | null>(null);
  const handing = useMutation({
    mutationFn: (asked: HandIn) => {
      const { current } = kept;
      const { file, agency, notice } = asked;
      const isSame =
        current?.file === file && current.agency === agency && current.notice === notice;
      const now = isSame ? current : { ...asked, key: requestKey() };
      kept.current = now;
      // a list whose answer was lost on the way is asked for again, under the same key
      return trying(() => handIn(asked, now.key, setSent));
    },
    onMutate: () => {
      setSent(null);
      return navigateAfterwards();
    },
    onError: () => queries.invalidateQueries({ queryKey: unfinishedQuery.queryKey }),
    onSuccess: async (id, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: ['imports'] });
      await navigate({ to: '/daftar/$id', params: { id } });
    },
  });
  return { ...handing, sent, failures };
}

function faultsOf(file: File | null, agency: string): FieldError[] {
  const errors: FieldError[] = [];
  if (agency === '') errors.push({ target: agencyId, text: say('Pilih dinas pemilik daftar.') });
  if (file === null) errors.push({ target: fileId, text: say('Pilih berkas daftar.') });
  else {
    for (const { what, remedy } of checkFile(file)) {
      errors.push({ target: fileId, text: `${what} ${remedy}` });
    }
  }
  return errors;
}
