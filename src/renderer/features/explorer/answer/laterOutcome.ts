import { lazy } from 'react'

/** Loads the view of an outcome; the first paint does without it. */
export const loadOutcomeView = () => import('./OutcomeView.tsx')

/** The view of an outcome, loaded when it is first drawn. */
export const OutcomeView = lazy(async () => {
  const { OutcomeView } = await loadOutcomeView()
  return { default: OutcomeView }
})
