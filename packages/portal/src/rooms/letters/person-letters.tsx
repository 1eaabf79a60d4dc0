import { useQuery } from '@tanstack/react-query';
import { letterPath, messagesQuery } from '../../api/letters.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { DownloadButton } from '../../pieces/download-button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { useRegion } from '../../use-region.ts';
import { messageEventWords, messageMarks } from '../../words/letters.ts';

/** The letter of one person, and what became of messages about them; never the number. */
export function PersonLetters({ nomination }: { readonly nomination: string }) {
  const { timeZone } = useRegion();
  const messages = useQuery(messagesQuery(nomination));
  return (
    <section className={panel.stack} aria-labelledby="surat-orang">
      <h2 id="surat-orang">{say('Surat dan pesan')}</h2>
      <div>
        <DownloadButton path={letterPath(nomination)} fallbackName="surat.pdf">
          {say('Unduh surat perlindungan (PDF)')}
        </DownloadButton>
      </div>
      {messages.error ? <FaultNotice error={messages.error} /> : null}
      {messages.data?.length === 0 ? (
        <p className={panel.quiet}>{say('Belum ada pesan singkat untuk orang ini.')}</p>
      ) : null}
      <ul className={panel.stack}>
        {messages.data?.map((message) => (
          <li key={message.event} className={panel.row}>
            <span>
              {messageEventWords(message.event)}, {formatDate(message.on, timeZone)}
              {message.ending === null
                ? ''
                : say(', nomor berakhir {ending}', { ending: message.ending })}
            </span>
            <Chip mark={messageMarks[message.state]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
