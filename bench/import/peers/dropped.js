/**
 * Opens what is dropped on the page; `opened` then becomes the milliseconds from the drop to the
 * first words painted.
 * @param open takes the file and the element for the book; tells each document it puts in a frame
 */
export function onDrop(open) {
  const book = document.querySelector('#book');
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    globalThis.opened = new Promise((resolve, reject) => {
      const tell = (contents) =>
        whenPainted(contents, () => resolve(performance.now() - event.timeStamp));
      open(file, book, tell).catch(reject);
    });
  });
}

function whenPainted(contents, done) {
  const look = () => {
    if (!hasWords(contents)) {
      requestAnimationFrame(look);
      return;
    }
    // What is posted from a frame runs when the frame has been painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

function hasWords({ defaultView, body }) {
  const frame = defaultView?.frameElement;
  const words = body?.querySelector('p, h1');
  if (!frame || !words || words.textContent.trim() === '') return false;
  const { width, height } = frame.getBoundingClientRect();
  const isSeen = { opacityProperty: true, visibilityProperty: true };
  return width > 0 && height > 0 && frame.checkVisibility(isSeen) && words.checkVisibility(isSeen);
}
