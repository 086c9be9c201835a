// Imported first by every script, before anything an older Node could stumble over.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Uporedo needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.\n`,
  );
  process.exit(1);
}
