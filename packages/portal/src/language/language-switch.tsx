import { useState } from 'react';
import { Button } from '../pieces/button.tsx';
import panel from '../pieces/panel.module.css';
import { isIndonesian } from './catalogue.ts';
import { keepLanguage, type Language, languageNames } from './choice.ts';
import { say } from './say.ts';

/** Whether something was written or chosen on the page that is not sent yet. */
function holdsTyped(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'main form input:not([type=checkbox]):not([type=radio]):not([type=search]), main form textarea',
  );
  return [...fields].some(({ value }) => value.trim() !== '');
}

type Asked = 'nothing' | 'typed' | 'not-kept';

/** The way to the other language. The page is loaded anew, since its words are made once. */
export function LanguageSwitch() {
  const other: Language = isIndonesian() ? 'en' : 'id';
  const [asked, setAsked] = useState<Asked>('nothing');
  const change = () => {
    if (keepLanguage(other)) location.reload();
    else setAsked('not-kept');
  };
  return (
    <>
      <Button look="quiet" onPress={() => (holdsTyped() ? setAsked('typed') : change())}>
        <span lang={other}>{languageNames[other]}</span>
      </Button>
      {asked === 'nothing' ? null : (
        <div role="alert" className={panel.stack}>
          {asked === 'typed' ? (
            <>
              <p>
                {say('Halaman dimuat ulang, dan isian yang belum dikirim di halaman ini hilang.')}
              </p>
              <Button onPress={change}>{say('Ganti bahasa')}</Button>
              <Button look="quiet" onPress={() => setAsked('nothing')}>
                {say('Tetap di sini')}
              </Button>
            </>
          ) : (
            <p>
              {say(
                'Perangkat ini tidak menyimpan pilihan bahasa. Izinkan penyimpanan di peramban.',
              )}
            </p>
          )}
        </div>
      )}
    </>
  );
}
