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
      xAxis: { type: 'time', axisLabel: { color: colour('--cairn-soft'), hideOverlap: true }, splitLine: { show: false } },
      yAxis: { type: 'value', min: 0, max: 100, axisLabel: { color: colour('--cairn-soft'), formatter: '{value} %' }, splitLine: { lineStyle: { color: colour('--cairn-line') } } },
      series: [{
        type: 'line', smooth: true, showSymbol: false, data: points,
        lineStyle: { color: colour('--tblr-primary'), width: 2.5 }, itemStyle: { color: colour('--tblr-primary') },
        areaStyle: { color: colour('--tblr-primary'), opacity: 0.12 },
        markLine: {
          symbol: 'none', silent: true, label: { formatter: '{b}', color: colour('--cairn-ink') },
          lineStyle: { color: colour('--cairn-bar-critical'), type: 'dashed' },
          data: marks.map(mark => ({ name: mark.name, xAxis: mark.date }))
        }
      }]
    });
    window.addEventListener('resize', () => chart.resize());
  };
  document.querySelectorAll('[data-points]').forEach(draw);
})();
