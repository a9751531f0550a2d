import { useEffect, useState } from 'preact/hooks'

/** How many of so many things are to be shown now: `step` at first, and `step` more after each frame until all are. */
export function useGrowing(count: number, step: number): number {
  const [shown, show] = useState(step)
  useEffect(() => {
    if (shown >= count) return
    // After the frame, so that what was typed or clicked meanwhile comes first.
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => show(shown + step))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [shown, count, step])
  return Math.min(shown, count)
}
