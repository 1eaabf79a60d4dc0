import { useState } from 'react';
import { type CoverWanted, lettersPath } from '../../api/letters.ts';
import { say } from '../../language/say.ts';
import { DownloadButton } from '../../pieces/download-button.tsx';
import { Select } from '../../pieces/inputs.tsx';
import panel from '../../pieces/panel.module.css';
import { coverOptions } from '../../words/letters.ts';

/** The letters of a village, one page each; again when cover ends. */
export function VillageLetters({ village }: { readonly village: string }) {
  const [cover, setCover] = useState<CoverWanted>('all');
  return (
    <section className={panel.stack} aria-labelledby="surat-keluarga">
      <h2 id="surat-keluarga">{say('Surat untuk peserta dan keluarga')}</h2>
      <p className={panel.reading}>
        {say(
          'Satu halaman untuk setiap orang: dilindungi dari apa, sampai kapan, siapa yang dihubungi, dan bahwa semuanya tanpa biaya. Surat untuk yang berakhir memberi tahu bahwa perlindungannya sudah selesai. Tidak memuat NIK. Setiap unduhan tercatat.',
        )}
      </p>
      <Select
        id="surat-untuk"
        label={say('Untuk')}
        value={cover}
        options={coverOptions}
        onChange={(value) =>
          setCover(coverOptions.find((option) => option.value === value)?.value ?? 'all')
        }
      />
      <div>
        <DownloadButton path={lettersPath(village, cover)} fallbackName="surat.pdf">
          {say('Unduh surat (PDF)')}
        </DownloadButton>
      </div>
    </section>
  );
}
