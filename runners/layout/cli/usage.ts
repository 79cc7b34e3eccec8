/** What the process answers with; scripts rely on these numbers. */
export const EXIT = {
  ok: 0,
  /** At least one screen could not be built. The diagnostics say why. */
  screenFailed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A folder or file named on the command line cannot be read or written. */
  inputOutput: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const USAGE = `Usage: npm run engine -- layout FOLDER [options]

Turns the screens of a React Native project into Layout JSON without running the project.
(Which CSS rule wins in a folder of pages: npm run engine -- influence --help)

  --entry FILE[#EXPORT]  the screen to lay out, relative to FOLDER (default export when not named);
                         left out: every screen that is found
  --props JSON           props for the screen, an object
  --params JSON          route params for the screen, an object
  --device NAME          the device to lay out for (iphone-15 when left out; --help lists the names)
  --bare                 leave out the navigator's header and tab bar
  --font FILE            measure all text with this font file, and lay out as a browser does where the
                         two differ: flexible boxes, line heights, hairlines 1 dp wide,
                         a rem of 14 dp
  --now ISO              what the clock says, for example 2024-06-15T09:41:00Z
  --out DIR              write one NAME.layout.json per screen into DIR instead of to standard output
  --png FILE             draw the screen as a picture, at the device's resolution
  --help                 show this text

Layout JSON goes to standard output, diagnostics to standard error as
  file:line:column severity CODE message

Exit codes: 0 done · 1 a screen could not be built · 2 wrong command line · 3 a file or folder cannot be read or written
`;
