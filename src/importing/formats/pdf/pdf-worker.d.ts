// What pdf.js would start as a worker has no types of its own.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
