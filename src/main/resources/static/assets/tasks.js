// The tasklist with scripts: the queue keeps its place while the task beside it changes. Without them, links do the same.
(function () {
  const split = document.getElementById('split');
  if (!split) {
    return;
  }
  const lines = () => [...split.querySelectorAll('.cairn-queue a')];
  document.body.addEventListener('htmx:afterSwap', event => {
    if (event.target.id !== 'task') {
      return;
    }
    const chosen = new URLSearchParams(location.search).get('task') || new URL(event.detail.pathInfo.requestPath, location).searchParams.get('task');
    lines().forEach(line => {
      const same = new URL(line.href).searchParams.get('task') === chosen;
      same ? line.setAttribute('aria-current', 'true') : line.removeAttribute('aria-current');
    });
    split.classList.add('chosen');
    if (matchMedia('(max-width: 62rem)').matches) {
      document.getElementById('task').focus();
      window.scrollTo(0, 0);
    }
  });
  document.querySelectorAll('[data-all]').forEach(all => {
    const boxes = () => [...document.querySelectorAll('input[name="' + all.dataset.all + '"]')];
    all.hidden = false;
    all.addEventListener('change', () => boxes().forEach(box => { box.checked = all.checked; }));
  });
})();
