import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The system's own file dialogs, for a shell that has none of its own; the first that is there. */
const DIALOGS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]][]>>> = {
  linux: [
    ['zenity', '--file-selection', '--title=Dingbench'],
    ['kdialog', '--getopenfilename', '.'],
  ],
  darwin: [['osascript', '-e', 'POSIX path of (choose file)']],
  win32: [
    [
      'powershell',
      '-NoProfile',
      '-STA',
      '-Command',
      'Add-Type -AssemblyName System.Windows.Forms; $d = New-Object System.Windows.Forms.OpenFileDialog; if ($d.ShowDialog() -eq "OK") { $d.FileName }',
    ],
  ],
}

/** The path that the user chooses, `null` when none was; throws where the system has no dialog. */
export async function chooseFile(): Promise<string | null> {
  for (const [program, ...words] of DIALOGS[process.platform] ?? []) {
    try {
      const { stdout } = await run(program, words)
      const path = stdout.replace(/\r?\n$/, '')
      return path === '' ? null : path
    } catch (error) {
      // Closing a dialog is an exit code; a program that is not there has a name for it.
      if (!isAbsent(error)) return null
    }
  }
  throw new Error('no file dialog: install zenity or kdialog')
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
