import './styles/font.css';
import './styles/tokens.css';
import './styles/accents.css';
import './styles/base.css';
import './styles/start.css';
import { startInChosenLanguage } from './language/start.ts';

const place = document.getElementById('portal');
if (place === null) throw new Error('index.html has no element #portal');

// words of modules are made once, while the modules are loaded: their language is chosen before
await startInChosenLanguage();
const { show } = await import('./app.tsx');
await show(place);
