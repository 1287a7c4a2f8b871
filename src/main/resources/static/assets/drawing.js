// Draws a process model and marks where work waits, is done or failed. The text beside it says the same.
(function () {
  const box = document.getElementById('drawing');
  if (!box || typeof bpmnvisu === 'undefined') {
    return;
  }
  // The content policy forbids style attributes in text, and the viewer writes them so. The same through the style object is allowed.
  const written = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'style') {
      this.style.cssText = value;
    } else {
      written.call(this, name, value);
    }
  };
  const ids = name => (box.dataset[name] || '').split(' ').filter(id => id);
  fetch(box.dataset.model, { headers: { Accept: 'application/xml' } })
    .then(answer => {
      if (!answer.ok) {
        throw new Error('the model could not be read: ' + answer.status);
      }
      return answer.text();
    })
    .then(model => {
      const viewer = new bpmnvisu.BpmnVisualization({ container: box, navigation: { enabled: true } });
      viewer.load(model, { fit: { type: bpmnvisu.FitType.Center, margin: 16 } });
      const marks = { done: 'bpmn-done', active: 'bpmn-active', failed: 'bpmn-failed' };
      Object.entries(marks).forEach(([name, mark]) => {
        if (ids(name).length) {
          viewer.bpmnElementsRegistry.addCssClasses(ids(name), mark);
        }
      });
      // the longer work waits at a node, the hotter it is; a click opens the task that has waited longest
      (box.dataset.waiting || '').split(' ').filter(mark => mark).forEach(mark => {
        const [node, task, days, count, heat] = mark.split('|');
        viewer.bpmnElementsRegistry.addCssClasses(node, ['bpmn-heat-' + heat, 'bpmn-opens']);
        viewer.bpmnElementsRegistry.addOverlays(node, {
          position: 'top-right',
          label: (count > 1 ? count + ' × ' : '') + box.dataset.days.replace('{0}', days),
          style: { font: { color: '#fff', size: 22 }, fill: { color: ['#8a5a00', '#8a5a00', '#b3560f', '#a8231c'][heat] }, stroke: { color: 'transparent', width: 0 } }
        });
        const [element] = viewer.bpmnElementsRegistry.getElementsByIds(node);
        if (element && element.htmlElement) {
          element.htmlElement.addEventListener('click', () => { window.location.href = box.dataset.task + '&task=' + task; });
        }
      });
      document.querySelectorAll('[data-fit]').forEach(button => {
        button.hidden = false;
        button.addEventListener('click', () => viewer.navigation.fit({ type: bpmnvisu.FitType.Center, margin: 16 }));
      });
      document.querySelectorAll('[data-zoom]').forEach(button => {
        button.hidden = false;
        const type = button.dataset.zoom === 'in' ? bpmnvisu.ZoomType.In : bpmnvisu.ZoomType.Out;
        button.addEventListener('click', () => viewer.navigation.zoom(type));
      });
      box.dataset.drawn = 'true';
    })
    .catch(problem => {
      box.textContent = problem.message;
    });
})();
