/** What draws. It is as large as all the rest, so that it comes with the first network, while the service still answers. */
export const drawingCode = () => import('../../network/draw-network.ts')
