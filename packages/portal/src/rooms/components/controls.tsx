import { useState } from 'react';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Menu } from '../../pieces/menu.tsx';
import type { MenuItem } from '../../pieces/menu-items.ts';
import panel from '../../pieces/panel.module.css';
import { Tabs } from '../../pieces/tabs.tsx';
import { Section } from './section.tsx';

const nothing = () => undefined;
const acts: readonly MenuItem[] = [
  { name: say('Ubah'), onPress: nothing },
  { name: say('Unduh lampiran'), hint: say('PDF untuk dicetak'), onPress: nothing },
  { name: say('Serahkan'), whyNot: say('Sudah diserahkan kemarin.'), onPress: nothing },
  { name: say('Batalkan usulan'), isDanger: true, onPress: nothing },
];

const tabs = [
  { id: 'nominated', name: say('Diusulkan'), count: 26_050 },
  { id: 'waitlisted', name: say('Cadangan'), count: 8 },
  { id: 'duplicate', name: say('Ganda') },
] as const;
type TabId = (typeof tabs)[number]['id'];

export function Controls() {
  const [chosen, setChosen] = useState<TabId>('nominated');
  return (
    <>
      <Section title={say('Tombol')}>
        <div className={panel.row}>
          <Button look="main">{say('Tetapkan 1.204 calon peserta')}</Button>
          <Button>{say('Unduh lampiran')}</Button>
          <Button look="quiet">{say('Hapus saringan')}</Button>
          <Button look="danger">{say('Batalkan usulan')}</Button>
        </div>
        <div className={panel.row}>
          <Button look="main" busy={say('Menetapkan')}>
            {say('Tetapkan')}
          </Button>
          <Button busy={say('Mengunduh')}>{say('Unduh')}</Button>
        </div>
      </Section>
      <Section title={say('Menu')}>
        <div className={panel.row}>
          <Menu label={say('Tindakan')} items={acts} />
          <Menu label={say('Tindakan lain')} look="quiet" items={acts} />
        </div>
      </Section>
      <Section title="Tab">
        <Tabs label={say('Keadaan usulan')} tabs={tabs} chosen={chosen} onChoose={setChosen}>
          <p>
            {say('Yang dipilih: {tabs}', {
              tabs: tabs.find(({ id }) => id === chosen)?.name ?? '',
            })}
          </p>
        </Tabs>
      </Section>
    </>
  );
}
