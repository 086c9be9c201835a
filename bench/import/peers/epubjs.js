import ePub from 'epubjs';
import { onDrop } from './dropped.js';

onDrop(async (file, element, tell) => {
  const book = ePub(await file.arrayBuffer());
  const rendition = book.renderTo(element, { width: '100%', height: '100%' });
  rendition.hooks.content.register((contents) => tell(contents.document));
  await rendition.display();
});
