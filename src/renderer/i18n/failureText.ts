import type { Start } from '../../shared/contract.ts'
import {
  assertNever,
  type Failure,
  type InputProblem,
  type SecretName,
} from '../../shared/result.ts'
import { failureMessages, inputProblemMessages } from './failure.messages.ts'
import type { Language } from './messages.ts'
import { formatBytes } from './quantities.ts'

/** A failure in plain words. */
export interface FailureText {
  /** What went wrong, without a full stop. */
  what: string
  /** What to do about it, in a sentence or two. */
  todo: string
}

/** Says any failure in plain words, and what to do on this platform. */
export function failureText(
  failure: Failure,
  language: Language,
  platform: Start['platform'],
): FailureText {
  const text = failureMessages[language]
  switch (failure.kind) {
    case 'invalid-input':
      return {
        what: text.invalidInput(failure.field),
        todo: inputProblemText(failure.problem, language),
      }
    case 'foreign-sender':
      return { what: text.foreignSender, todo: text.foreignSenderTodo }
    case 'no-credential':
      return {
        what: text.noCredential(CREDENTIAL_NAMES[failure.missing]),
        todo: text.noCredentialTodo,
      }
    case 'token-needed':
      return {
        what: {
          none: text.tokenNeededNone,
          expired: text.tokenNeededExpired,
          refused: text.tokenNeededRefused,
        }[failure.because],
        todo: text.tokenNeededTodo,
      }
    case 'keychain':
      return keychainText(failure, language, platform)
    case 'storage':
      return {
        what: text.storage(failure.file),
        todo: text.storageTodo(failure.code, failure.message),
      }
    case 'unreachable':
      return { what: text.unreachable(failure.host), todo: unreachableTodo(failure.code, language) }
    case 'cancelled':
      return { what: text.cancelled, todo: text.cancelledTodo }
    case 'too-large': {
      const limit = formatBytes(failure.limitBytes, language)
      const what = failure.what === 'sent' ? text.tooLargeSent(limit) : text.tooLargeUnpacked(limit)
      return { what, todo: text.tooLargeTodo }
    }
    case 'bug':
      return { what: text.bug, todo: text.bugTodo(failure.reference) }
    default:
      return assertNever(failure)
  }
}

/** Says in a sentence why an input was refused. */
export function inputProblemText(problem: InputProblem, language: Language): string {
  return inputProblemMessages[language][problem]
}

/** DingTalk's own names of what a profile holds. */
const CREDENTIAL_NAMES: Record<SecretName | 'corpId' | 'appKey', string> = {
  corpId: 'CorpID',
  appKey: 'AppKey',
  corpSecret: 'CorpSecret',
  appSecret: 'AppSecret',
  ssoSecret: 'SSOSecret',
  robotToken: 'Webhook access_token',
  robotSecret: 'Webhook secret (SEC…)',
}

function keychainText(
  { reason, message }: Pick<Failure & { kind: 'keychain' }, 'reason' | 'message'>,
  language: Language,
  platform: Start['platform'],
): FailureText {
  const text = failureMessages[language]
  switch (reason) {
    case 'absent':
      return {
        what: text.keychainAbsent,
        todo: platform === 'linux' ? text.keychainAbsentTodoLinux : text.keychainAbsentTodo,
      }
    case 'locked': {
      const todos = {
        linux: text.keychainLockedTodoLinux,
        darwin: text.keychainLockedTodoMac,
        win32: text.keychainLockedTodo,
      }
      return { what: text.keychainLocked, todo: todos[platform] }
    }
    case 'refused':
      return { what: text.keychainRefused, todo: text.keychainRefusedTodo }
    case 'full':
      return { what: text.keychainFull, todo: text.keychainFullTodo }
    case 'unknown':
      return { what: text.keychainUnknown, todo: text.keychainUnknownTodo(message) }
    default:
      return assertNever(reason)
  }
}

function unreachableTodo(code: string, language: Language): string {
  const text = failureMessages[language]
  if (/ENOTFOUND|EAI_/.test(code)) return text.unreachableDnsTodo
  if (/ECONNREFUSED/.test(code)) return text.unreachableRefusedTodo
  if (/TIMEDOUT|TIMEOUT/.test(code)) return text.unreachableTimeoutTodo
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code)) return text.unreachableTlsTodo
  return text.unreachableTodo
}
