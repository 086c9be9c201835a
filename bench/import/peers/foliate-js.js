import 'foliate-js/view.js';
import { onDrop } from './dropped.js';

onDrop(async (file, element, tell) => {
  const view = document.createElement('foliate-view');
  element.append(view);
  view.addEventListener('load', ({ detail }) => tell(detail.doc));
  await view.open(file);
  await view.init({});
});
