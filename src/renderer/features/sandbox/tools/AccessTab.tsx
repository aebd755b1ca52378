import { Check, Copy, Eye, X } from 'lucide-react'
import { useRef, useState } from 'react'
import {
  ENVIRONMENT_FORMATS,
  type EnvironmentFormat,
  environmentText,
} from '../../../../shared/sandbox/environment.ts'
import type { Variable } from '../../../../shared/sandbox/view.ts'
import { FailureError } from '../../../../shared/result.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { useCopy } from '../../../ui/useCopy.ts'
import { useApp } from '../../../useApp.tsx'
import { sandboxMessages } from '../sandbox.messages.ts'
import styles from './tools.module.css'

const LABELS: Record<EnvironmentFormat, string> = {
  bash: 'bash',
  powershell: 'PowerShell',
  dotenv: '.env',
}

/** Address and credentials of the simulator for the user's own code. */
export function AccessTab({ variables }: { variables: Variable[] }) {
  const text = useText(sandboxMessages)
  const reveal = useApp((app) => app.revealVariables)
  const notify = useApp((app) => app.notify)
  const [format, setFormat] = useState<EnvironmentFormat>('bash')
  const [revealed, setRevealed] = useState<Variable[] | null>(null)
  const isHeld = useRef(false)
  const { came, copy } = useCopy(async () => {
    const result = await reveal()
    if (!result.ok) throw new FailureError(result.failure)
    return environmentText(result.value, format)
  })

  async function hold() {
    isHeld.current = true
    const result = await reveal()
    if (!result.ok) notify(result.failure)
    // It may have been let go of before the answer came.
    else if (isHeld.current) setRevealed(result.value)
  }

  function letGo() {
    isHeld.current = false
    setRevealed(null)
  }

  const CopyIcon = { rest: Copy, copied: Check, failed: X }[came]
  const copyWords = {
    rest: text.copyVariables,
    copied: text.variablesCopied,
    failed: text.copyRefused,
  }
  return (
    <div className={styles.parts}>
      <p className={styles.hint}>{text.accessHint}</p>
      <RadioGroup
        label={text.format}
        look="segments"
        value={format}
        onChange={setFormat}
        options={ENVIRONMENT_FORMATS.map((id) => ({ id, label: LABELS[id] }))}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reached by keyboard */}
      <pre className={styles.variables} tabIndex={0} aria-label={text.variables}>
        {environmentText(revealed ?? variables.map(masked), format)}
      </pre>
      <div className={styles.buttons}>
        <Button look="primary" icon={<CopyIcon aria-hidden />} onPress={copy}>
          {copyWords[came]}
        </Button>
        <Button
          icon={<Eye aria-hidden />}
          onPressStart={() => void hold()}
          onPressEnd={letGo}
          onBlur={letGo}
        >
          {text.holdToReveal}
        </Button>
      </div>
    </div>
  )
}

function masked(variable: Variable): Variable {
  return variable.isSecret ? { ...variable, value: `••••${variable.value}` } : variable
}
