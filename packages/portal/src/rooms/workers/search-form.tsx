import { useState } from 'react';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Field } from '../../pieces/field.tsx';
import { useShortcuts } from '../../shortcuts/registry.ts';
import { type Search, searchFrom } from './search-text.ts';
import styles from './workers.module.css';

interface SearchFormProps {
  readonly isSearching: boolean;
  readonly onSearch: (search: Search | null) => void;
}

const control = 'cari-orang';

export function SearchForm({ isSearching, onSearch }: SearchFormProps) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  useShortcuts([
    { keys: '/', name: say('Cari orang'), act: () => document.getElementById(control)?.focus() },
  ]);
  const find = () => {
    const read = searchFrom(text);
    if (read !== null && 'fault' in read) {
      setFault(read.fault);
      return;
    }
    setFault(undefined);
    onSearch(read === null ? null : read.search);
  };
  return (
    <search>
      <form
        className={styles.search}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <Field
          id={control}
          label={say('Cari orang menurut nama, NIK, atau nomor peserta (KPJ)')}
          error={fault}
        >
          {(props) => (
            <input
              {...props}
              type="text"
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit">{say('Cari')}</Button>
        {isSearching ? (
          <Button
            look="quiet"
            onPress={() => {
              setText('');
              setFault(undefined);
              onSearch(null);
            }}
          >
            {say('Hapus pencarian')}
          </Button>
        ) : null}
      </form>
    </search>
  );
}
