/** The look of the book: little, for readers set letters and colours themselves. */
export const bookStyle = `
body { margin: 0 4%; line-height: 1.5; }
p { margin: 0; text-indent: 1.2em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 0.7em; page-break-after: avoid; break-after: avoid; text-align: left; hyphens: none; }
h1 + p, h2 + p, h3 + p, blockquote p, li p, aside p, dd p, .small, .caption, .table, .cue, header p { text-indent: 0; }
header { margin: 15% 0 10%; text-align: center; }
header h1 { margin: 0; text-align: center; }
header p { margin-top: 0.6em; }
.author { font-style: italic; }
.small, .caption { font-size: 0.85em; margin: 0.5em 0; }
blockquote { margin: 0.8em 1.5em; }
.verse { margin-left: 2em; text-indent: -1em; }
.table, pre { white-space: pre-wrap; }
.cue { margin: 0.4em 0; }
nav ol { list-style: none; padding-left: 1em; }
mark { color: inherit; background-color: transparent; }
.on-yellow { background-color: #fbe9a6; color: #23201b; }
.on-green { background-color: #cfe8cf; color: #23201b; }
.on-blue { background-color: #cfe0f3; color: #23201b; }
.on-red { background-color: #f6d0cb; color: #23201b; }
.term { color: inherit; text-decoration: underline dotted; }
.ref { font-size: 0.7em; line-height: 0; vertical-align: super; text-decoration: none; margin-left: 0.15em; }
.was { opacity: 0.75; }
aside.was { opacity: 1; }
.asides { margin-top: 2.5em; border-top: 1px solid; padding-top: 0.5em; font-size: 0.88em; }
aside, .note { margin: 1em 0; }
.note blockquote { margin: 0.2em 0; font-style: italic; }
.note { border-left: 3px solid; padding-left: 0.7em; }
.note.yellow { border-color: #d9a800; }
.note.green { border-color: #3f9a4c; }
.note.blue { border-color: #3d7fc4; }
.note.red { border-color: #c9564b; }
.back, .about { font-size: 0.85em; }
.tags { list-style: none; margin: 0.2em 0; padding: 0; }
.tags li { display: inline; margin-right: 0.6em; }
del { text-decoration: underline; }
ol del { text-decoration: line-through; }
ins { text-decoration: none; font-weight: bold; }
dt { margin-top: 1em; font-weight: bold; }
dfn { font-style: normal; }
dd { margin-left: 1em; }
td { border: 1px solid; padding: 0 0.4em; }
`;
