import { useState } from 'react';
import { Button } from '../../pieces/button.tsx';
import { Menu } from '../../pieces/menu.tsx';
import type { MenuItem } from '../../pieces/menu-items.ts';
import panel from '../../pieces/panel.module.css';
import { Tabs } from '../../pieces/tabs.tsx';
import { Section } from './section.tsx';

const nothing = () => undefined;
const acts: readonly MenuItem[] = [
  { name: 'Ubah', onPress: nothing },
  { name: 'Unduh lampiran', hint: 'PDF untuk dicetak', onPress: nothing },
  { name: 'Serahkan', whyNot: 'Sudah diserahkan kemarin.', onPress: nothing },
  { name: 'Batalkan usulan', isDanger: true, onPress: nothing },
];

const tabs = [
  { id: 'nominated', name: 'Diusulkan', count: 26_050 },
  { id: 'waitlisted', name: 'Cadangan', count: 8 },
  { id: 'duplicate', name: 'Ganda' },
] as const;
type TabId = (typeof tabs)[number]['id'];

export function Controls() {
  const [chosen, setChosen] = useState<TabId>('nominated');
  return (
    <>
      <Section title="Tombol">
        <div className={panel.row}>
          <Button look="main">Tetapkan 1.204 calon peserta</Button>
          <Button>Unduh lampiran</Button>
          <Button look="quiet">Hapus saringan</Button>
          <Button look="danger">Batalkan usulan</Button>
        </div>
        <div className={panel.row}>
          <Button look="main" busy="Menetapkan">
            Tetapkan
          </Button>
          <Button busy="Mengunduh">Unduh</Button>
        </div>
      </Section>
      <Section title="Menu">
        <div className={panel.row}>
          <Menu label="Tindakan" items={acts} />
          <Menu label="Tindakan lain" look="quiet" items={acts} />
        </div>
      </Section>
      <Section title="Tab">
        <Tabs label="Keadaan usulan" tabs={tabs} chosen={chosen} onChoose={setChosen}>
          <p>Yang dipilih: {tabs.find(({ id }) => id === chosen)?.name}</p>
        </Tabs>
      </Section>
    </>
  );
}
