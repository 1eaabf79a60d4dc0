import type { CountView } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { askCount, countsQuery } from '../../api/figures.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';

interface CountMonthProps {
  readonly day: string;
  readonly since: string;
  readonly count: CountView | undefined;
}

/** A month needs its people counted once it is over, before it can be made official. */
export function CountMonth({ day, since, count }: CountMonthProps) {
  const { mayCount } = rightsOf(useMe());
  const { timeZone } = useRegion();
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: () => askCount({ day, since }),
    onSuccess: () => queries.invalidateQueries({ queryKey: countsQuery.queryKey }),
  });
  const of = formatDate(day, timeZone);
  if (count?.isCounting) {
    return (
      <Notice tone="note" title={say('Sedang menghitung orang per {of}', { of })}>
        {say('{people} orang sudah dihitung. Halaman ini diperbarui sendiri.', {
          people: formatNumber(count.people),
        })}
      </Notice>
    );
  }
  return (
    <Notice
      tone="neutral"
      title={
        count === undefined
          ? say('Orang per {of} belum dihitung', { of })
          : say('Belum dibekukan sebagai angka resmi')
      }
    >
      <div className={panel.stack}>
        <p>
          {count === undefined
            ? say('Angka bulan ini tampil setelah orangnya dihitung.')
            : say('Bila ada catatan yang baru masuk, hitung lagi sebelum membekukan.')}
        </p>
        {asking.error ? <FaultNotice error={asking.error} /> : null}
        {mayCount ? (
          <div>
            <Button busy={asking.isPending && say('Meminta')} onPress={() => asking.mutate()}>
              {count === undefined ? say('Hitung sekarang') : say('Hitung lagi')}
            </Button>
          </div>
        ) : null}
      </div>
    </Notice>
  );
}
