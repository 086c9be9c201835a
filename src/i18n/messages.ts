/** The message catalogue: `messages/sr.json` is the source; `npm run messages` compiles it. */
export { m } from './generated/messages.js';
