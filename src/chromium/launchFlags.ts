/** What the window shows until its own files are served: nothing, in the system's theme. */
const BLANK_PAGE =
  'data:text/html,<title>Dingbench</title><meta name="color-scheme" content="light dark">'

/** How large the window opens, in CSS pixels. */
export const WINDOW_SIZE = { width: 1280, height: 800 }

/** Flags of the browser. playwright-core adds its own, such as the pipe it speaks through. */
export const LAUNCH_FLAGS = [
  `--app=${BLANK_PAGE}`,
  `--window-size=${WINDOW_SIZE.width},${WINDOW_SIZE.height}`,
  // Nothing resolves, addresses written as numbers included: whatever slips past the interception of
  // requests, the browser's own errands among them, reaches nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--block-new-web-contents',
  // The pipe wants to know where each error came from: V8 would read the whole script twice for it.
  '--js-flags=--no-enable-lazy-source-positions',
  // Without it a bar warns of --host-resolver-rules, which only makes things stricter.
  '--test-type',
]

/** Flags that playwright-core adds for tests and that a user's window must not have. */
export const UNWANTED_FLAGS = [
  'about:blank',
  '--disable-popup-blocking',
  '--unsafely-disable-devtools-self-xss-warnings',
]
