import { describe, expect, it } from 'vitest'
import { FolderInUseError } from '../../src/main/holdFolder.ts'
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

  it('with the folder that another Dingbench has open and what to do', () => {
    const inUse = new FolderInUseError('/home/someone/bench')
    expect(startProblem(inUse, 'en')).toBe(
      'Dingbench is already open with the data folder /home/someone/bench. Use its window, or close it first. To open a second one beside it, name another folder in DINGBENCH_DATA.',
    )
    expect(startProblem(inUse, 'zh-CN')).toContain('数据文件夹 /home/someone/bench。')
  })

  it('with the words of any other error', () => {
    expect(startProblem(new Error('no display'), 'en')).toBe(
      'Dingbench could not start: no display',
    )
    expect(startProblem('no display', 'zh-CN')).toBe('Dingbench 无法启动：no display')
  })
})
