// Follows the system's light or dark before the first paint, unless the reader chose one.
(function () {
  const page = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    if ((page.dataset.theme || 'auto') === 'auto') {
      page.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
    }
  };
  dark.addEventListener('change', apply);
  apply();
})();
