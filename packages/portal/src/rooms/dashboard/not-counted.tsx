import { Link } from '@tanstack/react-router';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';

/** Where a chart would stand whose people nobody counted yet: what counts them, and when they are counted anyway. */
export function NotCounted({ title }: { readonly title: string }) {
  const { mayCount } = rightsOf(useMe());
  return (
    <Empty title={say('{title}: belum ada hari yang dihitung.', { title })}>
      <p>
        {mayCount ? (
          <Say
            text="Buka <link>Angka dan laporan</link>, lalu hitung untuk satu tanggal."
            link={(inside) => <Link to="/angka">{inside}</Link>}
          />
        ) : (
          say('Angka tampil di sini setelah dihitung oleh dinas pengampu atau bendahara.')
        )}
      </p>
      <p>{say('Sesudah ada SK yang berlaku, akhir bulan dihitung sendiri setiap bulan.')}</p>
    </Empty>
  );
}
