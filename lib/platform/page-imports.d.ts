/** The code of a page, as a script in its head asks for it: scripts/late-entry.mjs names the files. */
declare module 'page:newtab';
declare module 'page:popup';
