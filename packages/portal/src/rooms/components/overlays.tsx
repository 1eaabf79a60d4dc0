import { useState } from 'react';
import { Button } from '../../pieces/button.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { StickyBar } from '../../pieces/sticky-bar.tsx';
import { showToast } from '../../pieces/toasts.ts';
import { Term } from '../../terms/term.tsx';
import { WithTerms } from '../../terms/with-terms.tsx';
import { Section } from './section.tsx';

export function Overlays() {
  const [open, setOpen] = useState<'plain' | 'reason' | null>(null);
  const close = () => setOpen(null);
  return (
    <Section title="Di atas halaman">
      <div className={panel.row}>
        <Button onPress={() => setOpen('plain')}>Buka dialog</Button>
        <Button onPress={() => setOpen('reason')}>Buka dialog dengan alasan</Button>
        <Button
          onPress={() =>
            showToast({
              text: '2 orang ditandai sebagai orang yang sama.',
              undo: () => 'Tanda orang yang sama dihapus.',
            })
          }
        >
          Tampilkan pemberitahuan
        </Button>
      </div>
      <div>
        <WithTerms terms={['kuota', 'pagu', 'sk-penetapan']}>
          <p>
            Sisa <Term of="pagu">pagu</Term> dihitung setelah tagihan dibayar.
          </p>
        </WithTerms>
      </div>
      <StickyBar label="Tindakan untuk yang dipilih">
        <strong>12 orang dipilih</strong>
        <Button>Tandai</Button>
      </StickyBar>
      {open === 'plain' ? (
        <Dialog title="Tetapkan 1.204 calon peserta" onClose={close}>
          <p>Setelah ditetapkan, daftar hanya dapat diubah dengan SK perubahan.</p>
          <DialogActions>
            <Button look="main" onPress={close}>
              Tetapkan
            </Button>
            <Button onPress={close}>Kembali</Button>
          </DialogActions>
        </Dialog>
      ) : null}
      {open === 'reason' ? (
        <ReasonDialog
          title="Batalkan usulan"
          button="Batalkan usulan"
          busy={false}
          error={null}
          least={10}
          onSend={close}
          onClose={close}
        >
          <p>Tempatnya kembali ke kuota dinas Anda.</p>
        </ReasonDialog>
      ) : null}
    </Section>
  );
}
