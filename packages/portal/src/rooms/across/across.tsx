import { useQuery } from '@tanstack/react-query';
import { agreementQuery } from '../../api/across.ts';
import { say } from '../../language/say.ts';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { AcrossCases } from './across-cases.tsx';
import { AgreementPanel } from './agreement.tsx';
import { Exchanges } from './exchanges.tsx';

/** Whether the region takes part in the check across regions, and what it has found. */
export function AcrossRoom() {
  const agreement = useQuery(agreementQuery);
  const { mayAdminister } = rightsOf(useMe());
  return (
    <Room
      up={settingsRoom}
      title={say('Pemeriksaan antardaerah')}
      lead={say(
        'Menemukan orang yang mungkin sudah dilindungi daerah lain, tanpa memperlihatkan data orang kepada daerah mana pun.',
      )}
    >
      <Notice tone="neutral" title={say('Hanya saat penetapan dan pembayaran')}>
        {say(
          'Saat orang diusulkan tidak ada yang diperiksa ke daerah lain. Yang dibandingkan kode tersandi, bukan NIK; jawabannya hanya nomor perkara, lalu meja pusat mempertemukan kedua daerah.',
        )}
      </Notice>
      {agreement.error ? <FaultNotice error={agreement.error} /> : null}
      {agreement.isPending ? <Skeleton lines={4} /> : null}
      {agreement.data ? (
        <AgreementPanel key={agreement.data.version} agreement={agreement.data} />
      ) : null}
      {mayAdminister && agreement.data?.state === 'signed' ? (
        <>
          <AcrossCases />
          <Exchanges />
        </>
      ) : null}
    </Room>
  );
}
