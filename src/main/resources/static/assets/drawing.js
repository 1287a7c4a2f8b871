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
