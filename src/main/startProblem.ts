import { FailureError } from '../shared/result.ts'
import { FolderInUseError } from './holdFolder.ts'
import type { Language } from './menuWords.ts'

/** Why Dingbench cannot start, in a sentence for the user. */
export function startProblem(error: unknown, language: Language): string {
  if (error instanceof FailureError && error.failure.kind === 'storage') {
    const { file, code } = error.failure
    return language === 'zh-CN'
      ? `无法读写数据文件夹中的 ${file}（${code}）。请检查磁盘空间和文件权限，然后重新打开 Dingbench。`
      : `${file} in the data folder cannot be read or written (${code}). Check the disk space and the file's permissions, then open Dingbench again.`
  }

  if (error instanceof FolderInUseError) {
    return language === 'zh-CN'
      ? `Dingbench 已打开，正在使用数据文件夹 ${error.folder}。请切换到已打开的窗口，或先将其关闭。如需同时再打开一个，请用 DINGBENCH_DATA 指定另一个数据文件夹。`
      : `Dingbench is already open with the data folder ${error.folder}. Use its window, or close it first. To open a second one beside it, name another folder in DINGBENCH_DATA.`
  }

  const message = error instanceof Error ? error.message : String(error)
  return language === 'zh-CN'
    ? `Dingbench 无法启动：${message}`
    : `Dingbench could not start: ${message}`
}
