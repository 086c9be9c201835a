/** What a note says, as typed blocks: on screen it is read as it leaves the app. */
export { readMarkdown, type Block, type Inline } from '../exchange/markdown-tree.ts';
