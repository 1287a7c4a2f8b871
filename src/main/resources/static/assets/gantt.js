// Says at once why a bar lies where it lies, and turns a dragged bar into the question what would be if.
(function () {
  const frame = document.querySelector('.gantt-frame');
  if (!frame) {
    return;
  }
  const pixels = parseFloat(frame.dataset.pixels);
  const tip = document.createElement('div');
  tip.className = 'cairn-tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  document.body.append(tip);

  const day = (from, days) => {
    const date = new Date(from + 'T00:00:00Z');
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  };
  const show = (line, text) => {
    tip.textContent = text;
    tip.hidden = false;
    const box = (line.querySelector('.bar, .gate') || line).getBoundingClientRect();
    const left = Math.min(window.innerWidth - tip.offsetWidth - 8, Math.max(8, box.left));
    const below = box.bottom + 8 + tip.offsetHeight < window.innerHeight;
    tip.style.left = left + 'px';
    tip.style.top = (below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + 'px';
  };
  const hide = () => { tip.hidden = true; };
  const lineOf = event => event.target.closest && event.target.closest('a.line');

  frame.addEventListener('pointerover', event => {
    const line = lineOf(event);
    if (line && !dragged) {
      show(line, line.getAttribute('aria-label'));
    }
  });
  frame.addEventListener('pointerout', event => { if (!dragged && lineOf(event)) { hide(); } });
  frame.addEventListener('focusin', event => { const line = lineOf(event); if (line) { show(line, line.getAttribute('aria-label')); } });
  frame.addEventListener('focusout', hide);
  frame.addEventListener('scroll', hide, { passive: true });

  let dragged = null;
  const draft = document.getElementById('draft');
  const ask = (line, start) => {
    const name = draft.querySelector('#draft-name');
    draft.querySelector('[name=initiative]').value = line.dataset.key;
    draft.querySelector('[name=date]').value = start;
    draft.querySelector('[data-what]').textContent = line.getAttribute('aria-label');
    name.value = name.dataset.pattern.replace('{key}', line.dataset.key).replace('{date}', start);
    draft.showModal();
  };
  if (draft) {
    draft.querySelector('[data-close]').addEventListener('click', () => draft.close());
    frame.addEventListener('pointerdown', event => {
      const line = lineOf(event);
      if (line && line.dataset.movable === 'true' && event.button === 0 && event.target.matches('.bar, .worked')) {
        event.preventDefault();
        dragged = { line, from: event.clientX, days: 0 };
        line.setPointerCapture(event.pointerId);
        line.classList.add('moving');
      }
    });
    frame.addEventListener('pointermove', event => {
      if (dragged) {
        dragged.days = Math.round((event.clientX - dragged.from) / pixels);
        dragged.line.setAttribute('transform', 'translate(' + dragged.days * pixels + ' 0)');
        show(dragged.line, day(dragged.line.dataset.start, dragged.days));
      }
    });
    const drop = event => {
      if (dragged) {
        const { line, days } = dragged;
        dragged = null;
        line.removeAttribute('transform');
        line.classList.remove('moving');
        hide();
        if (days !== 0 && event.type === 'pointerup') {
          const swallow = click => { click.preventDefault(); click.stopPropagation(); };
          line.addEventListener('click', swallow, { once: true, capture: true });
          setTimeout(() => line.removeEventListener('click', swallow, true), 0);
          ask(line, day(line.dataset.start, days));
        }
      }
    };
    frame.addEventListener('pointerup', drop);
    frame.addEventListener('pointercancel', drop);
    frame.addEventListener('dragstart', event => event.preventDefault());
    // the same by keys: a focused bar moves by weeks with Shift and an arrow
    frame.addEventListener('keydown', event => {
      const line = lineOf(event);
      if (line && line.dataset.movable === 'true' && event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
        event.preventDefault();
        ask(line, day(line.dataset.start, event.key === 'ArrowRight' ? 7 : -7));
      }
    });
  }
  const today = frame.querySelector('line.today');
  if (today && frame.scrollWidth > frame.clientWidth) {
    frame.scrollLeft = Math.max(0, parseFloat(today.getAttribute('x1')) - frame.clientWidth / 3);
  }
})();
