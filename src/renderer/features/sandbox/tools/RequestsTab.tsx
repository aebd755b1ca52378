import { ArrowUpRight, Radio } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { operationSchema } from '../../../../shared/catalog/operation.ts'
import type { SeenRequest } from '../../../../shared/sandbox/view.ts'
import { formatTime } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { classes } from '../../../ui/classes.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useApp } from '../../../useApp.tsx'
import { useCatalog } from '../../../useCatalog.ts'
import { sandboxMessages } from '../sandbox.messages.ts'
import styles from './tools.module.css'

/** The last requests, newest first; one that the catalogue knows leads to its operation. */
export function RequestsTab({ requests }: { requests: SeenRequest[] }) {
  const text = useText(sandboxMessages)
  if (requests.length === 0) {
    return (
      <EmptyState icon={<Radio aria-hidden />} title={text.noRequests}>
        {text.noRequestsBody}
      </EmptyState>
    )
  }
  return (
    <ol className={styles.requests} aria-label={text.requests}>
      {requests.map((request) => (
        <li key={request.id}>
          <RequestRow request={request} />
        </li>
      ))}
    </ol>
  )
}

function RequestRow({ request }: { request: SeenRequest }) {
  const text = useText(sandboxMessages)
  const openOperation = useApp((app) => app.openOperation)
  const goTo = useApp((app) => app.goTo)
  const operation = useKnown(request)
  if (!operation) {
    return (
      <div className={styles.request}>
        <RequestWords request={request} />
      </div>
    )
  }

  function open(operationId: string) {
    void openOperation(operationId)
    goTo('explorer')
  }

  return (
    <AriaButton
      className={classes(styles.request, styles.opens)}
      aria-description={text.openOperation(request.path)}
      onPress={() => open(operation.id)}
    >
      <RequestWords request={request} />
      <ArrowUpRight aria-hidden />
    </AriaButton>
  )
}

/** The operation that a request was for. The simulator is both hosts under one address. */
function useKnown({ method, path }: SeenRequest) {
  const catalog = useCatalog()
  const known = operationSchema.shape.method.safeParse(method)
  return known.success ? catalog?.match({ method: known.data, path })?.operation : undefined
}

function RequestWords({ request }: { request: SeenRequest }) {
  const text = useText(sandboxMessages)
  const language = useLanguage()
  const { at, method, path, status, code, bug } = request
  const isAccepted = code === 0 && status < 400
  return (
    <>
      <span className={styles.method} data-method={method}>
        {method}
      </span>
      <span className={styles.path}>
        <code title={path}>{path}</code>
        <span className={styles.about}>
          <time dateTime={new Date(at).toISOString()}>{formatTime(at, language)}</time>
          <span>HTTP {status}</span>
          <code className={styles.code} data-accepted={isAccepted}>
            {code}
          </code>
          {bug !== undefined && <span title={bug}>{text.simulatorBug}</span>}
        </span>
      </span>
    </>
  )
}
