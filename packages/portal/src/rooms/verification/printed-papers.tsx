import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { papersQuery } from '../../api/verification-papers.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Select } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { PapersTable } from './papers-table.tsx';
import { useOwnVillages } from './use-own-villages.ts';

/** Sheets of earlier days, so that nobody has to keep their numbers. */
export function PrintedPapers() {
  const villages = useOwnVillages();
  const [only] = villages;
  const [village, setVillage] = useState(villages.length === 1 && only ? only.code : '');
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="lembar-tercetak">
      <h2 id="lembar-tercetak">{say('Lembar yang pernah dibuat')}</h2>
      {villages.length === 1 ? null : (
        <Select
          id="lembar-tercetak-desa"
          label={say('Lembar dari desa/kelurahan')}
          none={say('Pilih desa/kelurahan')}
          value={village}
          options={villages.map((one) => ({ value: one.code, name: one.name }))}
          onChange={setVillage}
        />
      )}
      {village === '' ? null : <OfVillage village={village} />}
    </section>
  );
}

function OfVillage({ village }: { readonly village: string }) {
  const papers = useQuery(papersQuery(village));
  if (papers.error) return <FaultNotice error={papers.error} />;
  if (papers.isPending) return <Skeleton lines={3} />;
  if (papers.data.length === 0) {
    return <p className={panel.quiet}>{say('Belum ada lembar yang dibuat di sini tahun ini.')}</p>;
  }
  const open = papers.data.filter(({ enteredOn }) => enteredOn === null).length;
  return (
    <PapersTable
      caption={say('Terbaru di atas; {open} belum diisikan', { open: formatNumber(open) })}
      papers={papers.data}
    />
  );
}
