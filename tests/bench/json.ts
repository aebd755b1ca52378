import { LARGE_TEXTS, type LargeText } from '../support/largeAnswers.ts'
import { median, rounded } from './figures.ts'
import { longestTask, parseAndPrint } from './inPage.ts'
import { scrollThrough, searchFor, withLargeAnswer } from './largeAnswer.ts'
import { measurePeers, type PeerFigures } from './peers.ts'

const ROUNDS = 3

/** What is searched for in each text. */
const WORDS: Record<LargeText, string> = {
  '1mb': 'engineer',
  '10mb': 'engineer',
  '50mb': 'engineer',
  line2mb: 'klmnop',
  lines150k: '1499',
}

/** How one text was shown. Milliseconds; a task of 0 is one below 50, which browsers do not report. */
export interface TextFigures {
  /** From the answer leaving main to its first lines drawn. */
  firstScreenMs: number
  /** To parse the text and print it indented, in the same page. */
  floorMs: number
  ratio: number
  /** The same from the press that sent, with the network and all that main does. */
  fromSendMs: number
  /** For how long main, with the server and what drives the browser, did nothing else meanwhile, at most. */
  mainPauseMs: number
  /** Until every line was there, from the first screen. */
  readMs: number
  /** The longest of the three below. */
  longestTaskMs: number
  tasks: { loadingMs: number; scrollingMs: number; searchingMs: number }
  peers: Record<string, PeerFigures>
}

/** Large answers in the window, beside parsing and printing alone, and beside other viewers. */
export async function measureJson(): Promise<Record<LargeText, TextFigures>> {
  return {
    '1mb': await measureText('1mb'),
    '10mb': await measureText('10mb'),
    '50mb': await measureText('50mb'),
    line2mb: await measureText('line2mb'),
    lines150k: await measureText('lines150k'),
  }
}

type Round = Omit<TextFigures, 'ratio' | 'longestTaskMs' | 'peers' | 'tasks'> & TextFigures['tasks']

async function measureText(name: LargeText): Promise<TextFigures> {
  const text = LARGE_TEXTS[name]()
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(await measureOnce(text, WORDS[name]))
  }
  const of = (key: keyof Round) => median(rounds.map((round) => round[key]))
  const tasks = {
    loadingMs: of('loadingMs'),
    scrollingMs: of('scrollingMs'),
    searchingMs: of('searchingMs'),
  }
  return {
    firstScreenMs: of('firstScreenMs'),
    floorMs: of('floorMs'),
    ratio: median(rounds.map(({ firstScreenMs, floorMs }) => firstScreenMs / floorMs)),
    fromSendMs: of('fromSendMs'),
    mainPauseMs: of('mainPauseMs'),
    readMs: of('readMs'),
    longestTaskMs: Math.max(...Object.values(tasks)),
    tasks,
    peers: await measurePeers(text),
  }
}

function measureOnce(text: string, words: string): Promise<Round> {
  return withLargeAnswer(text, async ({ page, send, read }) => {
    await page.evaluate(longestTask)
    const sent = await send()
    const before = performance.now()
    await read()
    const readMs = rounded(performance.now() - before)
    const loadingMs = await page.evaluate(longestTask)
    const scrollingMs = await scrollThrough(page)
    const searchingMs = await searchFor(page, words)
    const floorMs = await page.evaluate(parseAndPrint, text)
    return { ...sent, readMs, loadingMs, scrollingMs, searchingMs, floorMs }
  })
}
