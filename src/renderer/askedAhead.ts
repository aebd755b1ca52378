import type { Bridge, Topic } from '../shared/contract.ts'

const EVERY_TOPIC = {
  'media.progress': 'media.progress',
  'menu.chosen': 'menu.chosen',
  'message.sent': 'message.sent',
  'message.file': 'message.file',
  'permissions.proved': 'permissions.proved',
  'simulator.changed': 'simulator.changed',
  'token.changed': 'token.changed',
  'token.ending': 'token.ending',
  'tokens.happened': 'tokens.happened',
} as const satisfies { [T in Topic]: T }

/**
 * A bridge over which the start is asked for at once, while the rest of the window is still being
 * read. Whoever asks for it first gets that answer, unless main has told something in the meantime:
 * then it is old, and asked for again.
 */
export function askedAhead(bridge: Bridge): Bridge {
  let ahead: ReturnType<typeof askStart> | null = askStart()
  const stops = Object.values(EVERY_TOPIC).map((topic) => bridge.on(topic, forget))

  function askStart() {
    return bridge.ask('app.start', {})
  }

  function forget() {
    ahead = null
  }

  function take() {
    const taken = ahead
    for (const stop of stops) stop()
    forget()
    return taken
  }

  const ask: Bridge['ask'] = (command, input) => {
    const taken = command === 'app.start' ? take() : null
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the start's answer to who asks for the start
    return (taken as ReturnType<typeof ask<typeof command>> | null) ?? bridge.ask(command, input)
  }
  return { ask, on: bridge.on }
}
