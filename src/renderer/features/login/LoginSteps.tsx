import { IdCard } from 'lucide-react'
import { type ComponentType, useState } from 'react'
import type { Outcome as OutcomeOf } from '../../../shared/exchange.ts'
import type { LoginRun, LoginStep } from '../../../shared/login.ts'
import { verdictOf } from '../../../shared/verdict.ts'
import { Awaited } from '../../Awaited.tsx'
import { useText } from '../../i18n/useText.ts'
import { selectedProfile } from '../../selectedProfile.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Tab, TabList, TabPanel, Tabs } from '../../ui/Tabs.tsx'
import { useApp } from '../../useApp.tsx'
import { loginMessages } from './login.messages.ts'
import styles from './login.module.css'

type Shown = ComponentType<{ outcome: OutcomeOf }>

/** What the last trading of a code came to. */
export function LoginSteps({ Outcome }: { Outcome: Shown }) {
  const text = useText(loginMessages)
  const run = useApp((app) => app.loginRun)
  const isSandbox = useApp((app) => selectedProfile(app).builtIn)
  const goTo = useApp((app) => app.goTo)

  return (
    <Awaited
      pending={run}
      rest={
        <EmptyState icon={<IdCard aria-hidden />} title={text.nothing}>
          {isSandbox ? text.nothingSandboxHint : text.nothingHint}
        </EmptyState>
      }
      whereMissing={<Button onPress={() => goTo('profiles')}>{text.openProfiles}</Button>}
    >
      {(done) => <Steps key={done.steps[0]?.outcome.exchange.id} run={done} Outcome={Outcome} />}
    </Awaited>
  )
}

/** The steps as tabs; the last is open, for there it ended. */
function Steps({ run: { steps, userId }, Outcome }: { run: LoginRun; Outcome: Shown }) {
  const text = useText(loginMessages)
  const [open, setOpen] = useState(steps.at(-1)?.name ?? 'identity')
  return (
    <>
      {userId !== null && (
        <div className={styles.who}>
          <span>{text.belongsTo(userId)}</span>
          <CopyButton text={userId} label={text.copyUserId} />
        </div>
      )}
      <Tabs
        selectedKey={open}
        onSelectionChange={(key) => setOpen(steps.find(({ name }) => name === key)?.name ?? open)}
      >
        <TabList aria-label={text.steps}>
          {steps.map((step, index) => (
            <Tab key={step.name} id={step.name}>
              {index + 1} {text[step.name]} · {saidOf(step)}
            </Tab>
          ))}
        </TabList>
        {steps.map(({ name, outcome }) => (
          <TabPanel key={name} id={name}>
            <div className={styles.outcome}>
              <Outcome outcome={outcome} />
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </>
  )

  function saidOf({ outcome }: LoginStep): string {
    const verdict = verdictOf(outcome.exchange)
    return verdict.accepted ? text.ok : text.refusedTab(verdict.code)
  }
}
