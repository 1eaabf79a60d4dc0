// Light or dark, and what stands on the page until the portal does, said before the first paint; a file of its own
// because the policy bars scripts inside the page. `src/theme.ts` writes what is chosen here. Without a choice the
// system decides, also when it changes its mind.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');

  const kept = () => {
    try {
      return localStorage.getItem('payung.theme');
    } catch {
      // storage is barred in this browser
      return null;
    }
  };

  const apply = () => {
    const chosen = root.dataset.chosenTheme ?? kept();
    const isDark = chosen === 'dark' || (chosen !== 'light' && system.matches);
    root.dataset.theme = isDark ? 'dark' : 'light';
    document
      .querySelector('meta[name="theme-color"]')
      ?.setAttribute('content', isDark ? '#101715' : '#0B5E4C');
  };

  /** The door's words for whoever stands before it; none on pages for everybody, or in another language. */
  const start = () => {
    const isPublic = /^\/(publik|lapangan)(\/|$)/.test(location.pathname);
    try {
      if (isPublic || localStorage.getItem('payung.language') === 'en') return 'bare';
      return sessionStorage.getItem('payung.session') === null &&
        location.pathname !== '/masuk/selesai'
        ? 'door'
        : 'inside';
    } catch {
      return 'bare';
    }
  };

  root.dataset.start = start();
  // what the region of the last page is shown in, so that the next begins with it
  const accent = () => {
    try {
      const found = localStorage.getItem('payung.accent') ?? '';
      return /^[a-z]{1,12}$/.test(found) ? found : null;
    } catch {
      return null;
    }
  };
  const worn = accent();
  if (worn !== null) root.dataset.accent = worn;

  apply();
  system.addEventListener('change', apply);
  // from another tab, and from this one
  addEventListener('storage', apply);
  addEventListener('payung-theme', apply);
})();
