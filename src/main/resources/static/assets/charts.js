// Draws the charts of a page from the data that the server wrote beside them.
(function () {
  if (typeof echarts === 'undefined') {
    return;
  }
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const draw = box => {
    const points = JSON.parse(box.dataset.points);
    const marks = JSON.parse(box.dataset.marks || '[]');
    const chart = echarts.init(box, null, { renderer: 'svg' });
    chart.setOption({
      textStyle: { fontFamily: 'inherit', color: colour('--cairn-ink') },
      grid: { left: 48, right: 24, top: 28, bottom: 36 },
      tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: value => Math.round(value) + ' %' },
      xAxis: { type: 'time', axisLabel: { color: colour('--cairn-soft'), hideOverlap: true, formatter: '{MMM} {yyyy}' }, splitLine: { show: false } },
      yAxis: { type: 'value', min: 0, max: 100, axisLabel: { color: colour('--cairn-soft'), formatter: '{value} %' }, splitLine: { lineStyle: { color: colour('--cairn-line') } } },
      series: [{
        type: 'line', smooth: true, showSymbol: false, data: points,
        lineStyle: { color: colour('--tblr-primary'), width: 2.5 }, itemStyle: { color: colour('--tblr-primary') },
        areaStyle: { color: colour('--tblr-primary'), opacity: 0.12 }
      }].concat(marks.map((mark, index) => ({
        type: 'line', name: mark.name, silent: true, tooltip: { show: false },
        data: [[mark.date, 0], [mark.date, 100]], showSymbol: false, symbol: 'none',
        lineStyle: { color: colour(index ? '--cairn-bar-critical' : '--cairn-gate'), type: 'dashed', width: 1.5 },
        endLabel: { show: true, formatter: mark.name, color: colour('--cairn-ink'), fontWeight: 600, offset: [-14, -10] }
      })))
    });
    window.addEventListener('resize', () => chart.resize());
  };
  document.querySelectorAll('[data-points]').forEach(draw);
})();
