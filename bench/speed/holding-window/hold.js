/** Both sides of a text, each as one string. */
const words = async (file) => (await fetch(file)).text();
globalThis.held = Promise.all(['original.txt', 'cleaned.txt'].map(words));
