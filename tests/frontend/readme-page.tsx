import { createRoot } from 'react-dom/client'
import { CoauthorNetwork } from './readme-network.tsx'

const asked = new URLSearchParams(location.search)
const place = document.body.appendChild(document.createElement('main'))
createRoot(place).render(<CoauthorNetwork name={asked.get('name') ?? ''} api={asked.get('api') ?? ''} />)
