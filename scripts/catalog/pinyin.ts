import { pinyin } from 'pinyin-pro'

/** The first letters of a Chinese text in pinyin, and what else stands in it: `获取 DING` as `hqding`. */
export function pinyinInitials(text: string): string {
  const letters = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' })
  return letters
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}
