import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const place = document.querySelector('#book');
window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  globalThis.opened = file.text().then(shown);
});

/** Shows a text that is in memory; answers the milliseconds until its first words are painted. */
function shown(doc) {
  const began = performance.now();
  const state = EditorState.create({ doc, extensions: [EditorView.lineWrapping] });
  const view = new EditorView({ state, parent: place });
  view.dom.style.height = '100%';
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      // What is posted from a frame runs when the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - began);
      port2.postMessage(null);
    });
  });
}
