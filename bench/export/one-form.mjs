// Measures one form in a process of its own: the bundle, the form, and how much of it.
import { pathToFileURL } from 'node:url';

const [script, form, sizes] = process.argv.slice(2);
const { costOf } = await import(pathToFileURL(script).href);
process.send(await costOf(form, JSON.parse(sizes)));
