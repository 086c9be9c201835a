import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { styleName, type BookFile } from './book-file.ts';
import { bookStyle } from './book-style.ts';

/** The container (EPUB 3.3, § 4): the media type first, as it is, then where the package lies. */
export async function bookZip(
  packageDocument: string,
  files: readonly BookFile[],
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    // Of no day, by the local clock as archives count it, so that the same book is the same bytes.
    lastModDate: new Date(1980, 0, 1),
    extendedTimestamp: false,
    dataDescriptor: false,
  });
  await zip.add('mimetype', new TextReader('application/epub+zip'), { level: 0 });
  const all: readonly BookFile[] = [
    { name: 'META-INF/container.xml', contents: container },
    ...[
      { name: packageName, contents: packageDocument },
      ...files,
      { name: styleName, contents: bookStyle },
    ].map(({ name, contents }) => ({ name: `${folder}/${name}`, contents })),
  ];
  for (const { name, contents } of all) await zip.add(name, new TextReader(contents));
  return zip.close();
}

const folder = 'EPUB';
const packageName = 'book.opf';

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="${folder}/${packageName}" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
