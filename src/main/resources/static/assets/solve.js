// Draws a search while it runs: the best plan yet, and the bound below which no plan can be. The page itself says the same afterwards.
(function () {
  const box = document.querySelector('[data-progress]');
  if (!box || !box.dataset.progress) {
    return;
  }
  const now = box.querySelector('[data-now]');
  const share = box.querySelector('[data-share]');
  const chart = box.querySelector('[data-chart]');
  const points = [];
  const weeks = days => (days / 5).toFixed(1);
  const line = (name, value, low, high, span) => {
    const y = days => 150 - 140 * (days - low) / Math.max(1, high - low);
    const x = millis => 640 * millis / span;
    let path = '';
    points.forEach(point => {
      if (point[value] >= 0) {
        path += path ? 'H' + x(point.millis).toFixed(1) + 'V' + y(point[value]).toFixed(1) : 'M' + x(point.millis).toFixed(1) + ' ' + y(point[value]).toFixed(1);
      }
    });
    const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    shape.setAttribute('class', name);
    shape.setAttribute('d', path ? path + 'H640' : '');
    return shape;
  };
  const draw = () => {
    const known = points.filter(point => point.best >= 0);
    if (!known.length) {
      return;
    }
    const high = Math.max(...known.map(point => point.best));
    const low = Math.min(...known.map(point => point.bound >= 0 ? point.bound : point.best));
    const span = Math.max(500, points[points.length - 1].millis);
    chart.replaceChildren(line('bound', 'bound', low, high, span), line('best', 'best', low, high, span));
  };
  const source = new EventSource(box.dataset.progress);
  source.addEventListener('point', event => {
    const point = JSON.parse(event.data);
    points.push(point);
    share.value = point.share;
    if (point.best >= 0) {
      now.textContent = box.dataset.best + ' ' + weeks(point.best) + ' · ' + box.dataset.bound + ' ' + weeks(Math.max(0, point.bound)) + ' ' + box.dataset.weeks.toLowerCase();
    }
    draw();
    if (point.over) {
      source.close();
      window.location.reload();
    }
  });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) {
      window.location.reload();
    }
  });
})();
