import { useState } from 'react';
import { say } from '../../language/say.ts';
import { Button } from '../button.tsx';
import { TextInput } from '../inputs.tsx';
import { type SavedView, viewNameFault } from './device-settings.ts';
import { ListMenu } from './menu.tsx';
import styles from './work-list.module.css';

export interface ListViews {
  /** the filter of the address bar */
  readonly search: SavedView['search'];
  readonly onChoose: (search: SavedView['search']) => void;
}

interface SavedViewsProps extends ListViews {
  readonly list: string;
  readonly views: readonly SavedView[];
  readonly onChange: (views: SavedView[]) => void;
}

/** Filters kept under a name, on this device. */
export function SavedViews({ list, views, search, onChoose, onChange }: SavedViewsProps) {
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const keep = () => {
    const found = viewNameFault(name, views);
    setFault(found ?? undefined);
    if (found !== null) return;
    onChange([...views, { name: name.trim(), search }]);
    setName('');
  };
  return (
    <ListMenu name={say('Tampilan tersimpan')} mark="views">
      {(close) => (
        <>
          {views.length === 0 ? (
            <p>{say('Belum ada tampilan tersimpan di perangkat ini.')}</p>
          ) : null}
          <ul className={styles.views}>
            {views.map((view) => (
              <li key={view.name} className={styles.view}>
                <Button
                  look="quiet"
                  onPress={() => {
                    close();
                    onChoose(view.search);
                  }}
                >
                  {view.name}
                </Button>
                <Button
                  look="quiet"
                  onPress={() => onChange(views.filter((one) => one.name !== view.name))}
                >
                  {say('Hapus tampilan {view}', { view: view.name })}
                </Button>
              </li>
            ))}
          </ul>
          <form
            className={styles.views}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              keep();
            }}
          >
            <TextInput
              id={`${list}-tampilan`}
              label={say('Simpan saringan ini sebagai')}
              hint={say('Tersimpan di perangkat ini. Jangan tulis nama orang atau NIK.')}
              longest={40}
              value={name}
              error={fault}
              onChange={setName}
            />
            <Button type="submit">{say('Simpan tampilan')}</Button>
          </form>
        </>
      )}
    </ListMenu>
  );
}
