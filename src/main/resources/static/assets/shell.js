// Keys, menus and the help sheet. Everything here is also reached by links and forms.
(function () {
  const goes = { o: 'overview', r: 'roadmap', t: 'tasks', g: 'gates', f: 'findings', c: 'capacity', i: 'initiatives', s: 'scenarios', p: 'reports', h: 'home' };
  const sheet = document.getElementById('keys');
  const search = document.getElementById('q');
  const found = document.getElementById('found');
  const on = () => localStorage.getItem('cairn-keys') !== 'off';
  const typing = target => target.matches('input, textarea, select, [contenteditable]');
  let leading = false;

  const help = event => {
    if (sheet) {
      event.preventDefault();
      sheet.showModal();
    }
  };
  const walk = step => {
    const lines = [...document.querySelectorAll('[data-walk] a, [data-walk] summary')].filter(line => line.offsetParent !== null);
    const at = lines.indexOf(document.activeElement);
    const next = lines[Math.min(lines.length - 1, Math.max(0, at + step))];
    if (next) {
      next.focus();
    }
  };
  const keys = {
    '/': event => { event.preventDefault(); search && search.focus(); },
    '?': help,
    j: () => walk(1),
    k: () => walk(-1),
    g: () => { leading = true; setTimeout(() => { leading = false; }, 1200); }
  };
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      document.querySelectorAll('.cairn-user[open], .cairn-switcher[open]').forEach(menu => { menu.open = false; });
      if (found && found.childElementCount) {
        found.replaceChildren();
        search.focus();
      }
      return;
    }
    if (!on() || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || (sheet && sheet.open)) {
      return;
    }
    if (leading) {
      leading = false;
      const line = document.querySelector('[data-go="' + goes[event.key] + '"]');
      if (line) {
        event.preventDefault();
        line.click();
      }
    } else if (keys[event.key]) {
      keys[event.key](event);
    }
  });
  // arrows walk through what was found
  document.addEventListener('keydown', event => {
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found && (event.target === search || found.contains(event.target))) {
      const hits = [search, ...found.querySelectorAll('a')];
      const next = hits[hits.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
  });
  document.addEventListener('click', event => {
    document.querySelectorAll('.cairn-user[open], .cairn-switcher[open]').forEach(menu => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    if (found && !event.target.closest('.cairn-search')) {
      found.replaceChildren();
    }
    if (event.target.closest('[data-keys]')) {
      help(event);
    }
  });
  document.querySelectorAll('[data-keys-on]').forEach(box => {
    box.checked = on();
    box.addEventListener('change', () => localStorage.setItem('cairn-keys', box.checked ? 'on' : 'off'));
  });
  // a form that asks again when one of its choices changes
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-auto]');
    if (form) {
      form.requestSubmit();
    }
  });
})();
