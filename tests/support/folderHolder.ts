import { holdFolder } from '../../src/main/holdFolder.ts'

/** Holds the data folder that its argument names, says so, and stays until its input ends. */
const release = holdFolder(process.argv[2] ?? '')
process.stdout.write('held')
process.stdin.on('end', release).resume()
