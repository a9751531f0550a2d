import * as fc from 'fast-check'

// The same examples in every run, of every file: a setting of one file would hold for the files after it, and not before.
fc.configureGlobal({ seed: 1 })
