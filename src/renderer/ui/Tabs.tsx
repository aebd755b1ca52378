import {
  Tab as AriaTab,
  TabList as AriaTabList,
  TabPanel as AriaTabPanel,
  Tabs as AriaTabs,
  type TabListProps,
  type TabPanelProps,
  type TabProps,
  type TabsProps,
} from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './tabs.module.css'

/** A set of tabs that fills its place; inside: a `TabList`, and one `TabPanel` for each tab. */
export function Tabs(props: Omit<TabsProps, 'className' | 'style'>) {
  return <AriaTabs {...props} className={classes(styles.tabs)} />
}

/** The row of tabs. */
export function TabList<T extends object>(props: Omit<TabListProps<T>, 'className' | 'style'>) {
  return <AriaTabList {...props} className={classes(styles.list)} />
}

/** One tab. */
export function Tab(props: Omit<TabProps, 'className' | 'style'>) {
  return <AriaTab {...props} className={classes(styles.tab)} />
}

/** What its tab shows. */
export function TabPanel(props: Omit<TabPanelProps, 'className' | 'style'>) {
  return <AriaTabPanel {...props} className={classes(styles.panel)} />
}
