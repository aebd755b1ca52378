/**
 * The machine's preferred languages, best first, as BCP 47 tags: those that the POSIX variables
 * name, then the one that the system reports.
 */
export function systemLanguages(
  env: Partial<Record<string, string>> = process.env,
  reported: string = new Intl.DateTimeFormat().resolvedOptions().locale,
): string[] {
  const listed = (env['LANGUAGE'] ?? '').split(':')
  const single = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value)
  const tags = [...listed, single ?? '', reported].flatMap((name) => toTag(name) ?? [])
  return [...new Set(tags)]
}

/** Turns `zh_CN.UTF-8` into `zh-CN`; gives `null` for `C`, `POSIX`, and what is no language. */
function toTag(name: string): string | null {
  const plain = name.replace(/[.@].*$/, '').replaceAll('_', '-')
  if (plain === '' || plain === 'C' || plain === 'POSIX') return null

  try {
    return Intl.getCanonicalLocales(plain)[0] ?? null
  } catch {
    return null
  }
}
