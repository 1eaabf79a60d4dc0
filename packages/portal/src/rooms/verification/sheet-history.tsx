import type { SheetDetail } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../api/download.ts';
import { evidenceFilePath } from '../../api/evidence.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Written } from '../../pieces/written.tsx';
import { useNames, useRegion } from '../../use-region.ts';
import { fieldWords } from '../../words/lacking.ts';
import { answerMarks, entryName, levelWords, refusalWord } from '../../words/verification.ts';
import styles from './verification.module.css';

type Entry = SheetDetail['history'][number];
type Answer = NonNullable<Entry['answer']>;

/** Everything that happened so far, the newest first. */
export function SheetHistory({ sheet }: { readonly sheet: SheetDetail }) {
  const { timeZone } = useRegion();
  const entries = sheet.history.map((entry, at) => ({ entry, key: `riwayat-${at}` })).reverse();
  return (
    <section className={panel.stack} aria-labelledby="riwayat">
      <h2 id="riwayat">{say('Riwayat pemeriksaan')}</h2>
      <ol className={styles.history}>
        {entries.map(({ entry, key }) => (
          <li key={key} className={`${styles.entry} ${panel.stack}`}>
            <p>
              <span className={panel.meta}>{formatDate(entry.on, timeZone)}</span>
              <br />
              {entry.answer === null ? entryName(entry.entry) : <Said answer={entry.answer} />}
            </p>
            {entry.answer === null ? <Why entry={entry} /> : <More answer={entry.answer} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Said({ answer }: { readonly answer: Answer }) {
  const { districts } = useRegion();
  const { villageName } = useNames();
  const district = districts.find(({ code }) => code === answer.unit)?.name;
  const unit = answer.unit === null ? null : (district ?? villageName(answer.unit));
  return (
    <span className={panel.row}>
      <Chip mark={answerMarks[answer.answer]} />
      <span>
        {levelWords[answer.level].name}
        {unit === null ? '' : ` ${unit}`}
        {answer.capacity === null
          ? ''
          : `, ${capacityWords[answer.capacity.kind]} (${answer.capacity.letter})`}
      </span>
    </span>
  );
}

const capacityWords = { PLT: say('Plt.'), PLH: say('Plh.') } as const;

/** A correction carries the agency's words, a beginning the service's own. */
function Why({ entry }: { readonly entry: Entry }) {
  if (entry.entry !== 'corrected' || entry.why === null) return null;
  return (
    <p>
      <Say text="Keterangan dinas: {why}" why={<bdi>{entry.why}</bdi>} />
    </p>
  );
}

function More({ answer }: { readonly answer: Answer }) {
  const { villageName } = useNames();
  const { fields, reason, words, domicileVillage, domicileWords } = answer;
  const places = [domicileVillage === null ? null : villageName(domicileVillage), domicileWords];
  const home = places.filter((place) => place !== null).join(', ');
  return (
    <>
      {home === '' ? null : (
        <p>
          <Say text="Tinggal di {home}." home={<bdi>{home}</bdi>} />
        </p>
      )}
      {fields.length === 0 ? null : (
        <p>{say('Perlu dibetulkan: {field}.', { field: fieldWords(fields) })}</p>
      )}
      {reason === null ? null : (
        <p>{say('Alasan: {refusal}.', { refusal: refusalWord(reason) })}</p>
      )}
      {words === null ? null : (
        <p>
          <Written>{words}</Written>
        </p>
      )}
      <EvidenceButtons ids={answer.evidence} />
    </>
  );
}

/** Files that were handed in as proof; that somebody opened one is told in the journal. */
export function EvidenceButtons({ ids }: { readonly ids: readonly string[] }) {
  const opening = useMutation({
    mutationFn: (id: string) => download(evidenceFilePath(id), 'bukti'),
  });
  if (ids.length === 0) return null;
  return (
    <div className={panel.stack}>
      {opening.error ? <FaultNotice error={opening.error} /> : null}
      <div className={panel.row}>
        {ids.map((id, at) => (
          <Button key={id} onPress={() => opening.mutate(id)}>
            {say('Unduh bukti')}
            {ids.length > 1 ? ` ${at + 1}` : ''}
          </Button>
        ))}
      </div>
    </div>
  );
}
