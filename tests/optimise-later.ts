import { setFlagsFromString } from 'node:v8'

// Most of what tests run is run for a moment: V8 would spend a sixth of all their time on making it faster (its own budget is 67,584).
setFlagsFromString('--interrupt-budget=600000')
