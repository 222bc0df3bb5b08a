import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.layer.css'
import './tokens.css'
import { createRoot } from 'react-dom/client'
import { Panel } from './panel.tsx'

createRoot(document.getElementById('panel')!).render(<Panel />)
