import { describe, expect, it } from 'vitest'
import { startProblem } from '../../src/main/startProblem.ts'
import { FailureError } from '../../src/shared/result.ts'

const unreadable = new FailureError({
  kind: 'storage',
  file: 'profiles.json',
  code: 'EACCES',
  message: "EACCES: permission denied, open '/home/someone/profiles.json'",
})

describe('a start that fails is told', () => {
  it('with the file that cannot be read, its code and what to do', () => {
    expect(startProblem(unreadable, 'en')).toBe(
      "profiles.json in the data folder cannot be read or written (EACCES). Check the disk space and the file's permissions, then open Dingbench again.",
    )
    expect(startProblem(unreadable, 'zh-CN')).toContain('profiles.json（EACCES）')
  })

  it('with the words of any other error', () => {
    expect(startProblem(new Error('no display'), 'en')).toBe(
      'Dingbench could not start: no display',
    )
    expect(startProblem('no display', 'zh-CN')).toBe('Dingbench 无法启动：no display')
  })
})
