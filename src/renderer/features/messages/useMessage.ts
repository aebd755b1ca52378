import { useEffect, useMemo, useState } from 'react'
import { channelOf, type ChannelId } from '../../../shared/messages/channels.ts'
import { type Draft, heldIn, speltIn, valuesIn } from '../../../shared/messages/draft.ts'
import { fill } from '../../../shared/messages/fill.ts'
import { bytesOf } from '../../../shared/messages/json.ts'
import { lintFilled } from '../../../shared/messages/lint/lint.ts'
import { variablesOfRow } from '../../../shared/messages/series/table.ts'
import type { RobotRules } from '../../../shared/messages/lint/robot.ts'
import type { MessageType } from '../../../shared/messages/messageType.ts'
import { printJson } from '../../../shared/losslessJson.ts'
import type { ProfileView } from '../../../shared/profile.ts'
import { variablesOf } from '../../../shared/request/variables.ts'
import { useLanguage } from '../../i18n/useText.ts'
import { selectedProfile } from '../../selectedProfile.ts'
import { useApp } from '../../useApp.tsx'
import type { MessageWork } from './messages.slice.ts'
import { movedTo, startingWork, withType } from './messageWork.ts'

/** The message of the profile in use: what it is, what is to be said of it, and what can be done. */
export function useMessage() {
  const profile = useApp(selectedProfile)
  const kept = useApp((app) => app.messages[profile.id])
  const call = useApp((app) => app.messageCalls[profile.id])
  const sent = useApp((app) => app.messagesSent[profile.id])
  const own = useApp((app) => app.variables[profile.id])
  const entries = useApp((app) => app.mediaEntries)
  const view = useApp((app) => app.simulator)
  const write = useApp((app) => app.writeMessage)
  const send = useApp((app) => app.sendMessage)
  const cancel = useApp((app) => app.cancelMessage)

  const group = view.at === 'done' ? (view.value.groups[0] ?? null) : null
  const language = useLanguage()
  const home = useMemo(() => ({ language, profile, group }), [language, profile, group])
  const work = useMemo(() => kept ?? startingWork(home), [kept, home])
  const { draft } = work
  const { agentId } = profile
  const now = useMoment()
  const variables = useMemo(() => variablesOf(profile, own ?? {}), [profile, own])
  const rows = useApp((app) => app.seriesTables[profile.id])
  const inSight = useApp((app) => app.seriesInSight[profile.id])
  const row = rows?.find(({ id }) => id === inSight)
  const filled = useMemo(
    () => fill(draft, row ? variablesOfRow(variables, row) : variables),
    [draft, variables, row],
  )
  const ground = useMemo(
    () => ({
      ...(agentId !== '' && { agentId }),
      now,
      sent: sent ?? [],
      variables,
      media: { entries: entries ?? [], profile },
      robot: robotRulesOf(profile),
    }),
    [variables, agentId, now, sent, entries, profile],
  )
  const findings = useMemo(() => lintFilled(draft, filled, ground), [draft, filled, ground])
  const channel = channelOf(draft.channel)
  const written = useMemo(() => ({ spelt: speltIn(draft), values: valuesIn(draft) }), [draft])
  const going = useMemo(() => {
    const { wire, text } = heldIn(filled.draft)
    return { wire, bytes: bytesOf(text) }
  }, [filled])
  return {
    profile,
    work,
    draft,
    channel,
    /** What the message is judged by, whatever row is in sight. */
    ground,
    /** Of the row of the series whose values the message has for now, from 1 on. */
    rowNumber: row && rows ? rows.indexOf(row) + 1 : null,
    findings,
    ...written,
    /** As it is sent: the variables put in. */
    filled: filled.draft,
    ...going,
    call,
    isBusy: call?.outcome.at === 'busy',
    change: (next: Draft) => write(profile.id, { ...work, draft: next, moved: null }),
    choose: (next: MessageWork) => write(profile.id, next),
    chooseType: (type: MessageType) => write(profile.id, withType(work, type, language)),
    moveTo: (id: ChannelId) => write(profile.id, movedTo(work, id, home)),
    /** Sends the message as it is filled, or to whom it was changed. */
    send: (one: Draft) => send(profile.id, one.channel, printJson(one.body)),
    cancel: () => cancel(profile.id),
  }
}

/** What the robot asks for, as far as the profile says: a secret is kept for one that wants a signature. */
function robotRulesOf({ robotKeywords = [], secrets }: ProfileView): RobotRules {
  const hasSecret = secrets.some(({ name }) => name === 'robotSecret')
  return { keywords: robotKeywords, isSigned: hasSecret, hasSecret }
}

/** What the parts of the screen share. */
export type Message = ReturnType<typeof useMessage>

const TOLD_EVERY_MS = 10_000

/** This machine's clock, as exactly as the rules of a minute and a day need it. */
function useMoment(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TOLD_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
