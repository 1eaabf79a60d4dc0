import { useState } from 'react';
import { Figures } from '../../pieces/figures.tsx';
import panel from '../../pieces/panel.module.css';
import { PanelSkeleton, Skeleton, TableSkeleton } from '../../pieces/skeleton.tsx';
import tableStyles from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { Section } from './section.tsx';

const long = 'Raden Mas Haji '.repeat(13).trim();
const people = [
  ['Siti Rahayu', 'Nelayan', '16.800'],
  [long, 'Linmas', '16.800'],
  ['عبد الرحمن', 'Juru parkir', '201.600'],
  ['<script>alert(1)</script>', 'Pemulung', '0'],
] as const;

export function Lists() {
  const [isLoading, setLoading] = useState(false);
  return (
    <>
      <Section title="Tabel">
        <div>
          <Table
            caption="4 orang"
            columns={[{ name: 'Nama' }, { name: 'Pekerjaan' }, { name: 'Iuran', isNumber: true }]}
          >
            {people.map(([name, work, money]) => (
              <tr key={name}>
                <th scope="row" className={tableStyles.wide}>
                  <bdi>{name}</bdi>
                </th>
                <td>{work}</td>
                <td className={tableStyles.number}>Rp{money}</td>
              </tr>
            ))}
          </Table>
          <More
            shown={4}
            counted={(n) => `${n} orang`}
            hasMore
            isLoading={isLoading}
            onMore={() => setLoading(true)}
          />
        </div>
        <Figures
          figures={[
            { name: 'Kuota', value: '26.050' },
            { name: 'Terpakai', value: '97,4%' },
            { name: 'Iuran', value: 'Rp437.640.000' },
          ]}
        />
      </Section>
      <Section title="Kerangka selama memuat">
        <div className={panel.stack} data-example="">
          <Skeleton lines={2} />
          <TableSkeleton rows={2} columns={3} />
          <PanelSkeleton panels={1} lines={3} />
        </div>
      </Section>
    </>
  );
}
