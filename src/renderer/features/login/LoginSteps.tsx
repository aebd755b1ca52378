import { IdCard } from 'lucide-react'
import { type ComponentType, useState } from 'react'
import type { Outcome as OutcomeOf } from '../../../shared/exchange.ts'
import type { LoginRun, LoginStep } from '../../../shared/login.ts'
import { verdictOf } from '../../../shared/verdict.ts'
import { useText } from '../../i18n/useText.ts'
import { selectedProfile } from '../../selectedProfile.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { Tab, TabList, TabPanel, Tabs } from '../../ui/Tabs.tsx'
import { useApp } from '../../useApp.tsx'
import { useFailureText } from '../../useFailureText.ts'
import { loginMessages } from './login.messages.ts'
import styles from './login.module.css'

type Shown = ComponentType<{ outcome: OutcomeOf }>

/** What the last trading of a code came to. */
export function LoginSteps({ Outcome }: { Outcome: Shown }) {
  const text = useText(loginMessages)
  const run = useApp((app) => app.loginRun)
  const isSandbox = useApp((app) => selectedProfile(app).builtIn)
  const goTo = useApp((app) => app.goTo)
  const say = useFailureText()

  switch (run.at) {
    case 'rest':
      return (
        <EmptyState icon={<IdCard aria-hidden />} title={text.nothing}>
          {isSandbox ? text.nothingSandboxHint : text.nothingHint}
        </EmptyState>
      )
    case 'busy':
      return (
        <div className={styles.busy}>
          <Spinner />
        </div>
      )
    case 'failed': {
      const { what, todo } = say(run.failure)
      const isMissing = run.failure.kind === 'no-credential'
      const open = <Button onPress={() => goTo('profiles')}>{text.openProfiles}</Button>
      return (
        <Banner
          announce
          tone={run.failure.kind === 'cancelled' ? 'info' : 'bad'}
          title={what}
          actions={isMissing ? open : undefined}
        >
          <p>{todo}</p>
        </Banner>
      )
    }
    case 'done':
      return (
        <Steps key={run.value.steps[0]?.outcome.exchange.id} run={run.value} Outcome={Outcome} />
      )
    default:
      return run satisfies never
  }
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
