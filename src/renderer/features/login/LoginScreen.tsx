import type { ComponentType } from 'react'
import type { Outcome as OutcomeOf } from '../../../shared/exchange.ts'
import { useText } from '../../i18n/useText.ts'
import { LoginForm } from './LoginForm.tsx'
import { loginMessages } from './login.messages.ts'
import styles from './login.module.css'
import { LoginSteps } from './LoginSteps.tsx'

/** The login-free bench: a code goes in, and who it belongs to comes out, step by step. */
export function LoginScreen({ Outcome }: { Outcome: ComponentType<{ outcome: OutcomeOf }> }) {
  const text = useText(loginMessages)
  return (
    <div className={styles.screen}>
      <div className={styles.form}>
        <h1>{text.title}</h1>
        <p className={styles.intro}>{text.intro}</p>
        <LoginForm />
      </div>
      <section className={styles.steps} aria-label={text.steps}>
        <LoginSteps Outcome={Outcome} />
      </section>
    </div>
  )
}
