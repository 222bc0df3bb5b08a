import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import classes from './viewer.module.css'

type PictureProps = {
  /** `data:…` */
  address: string
  /** 1 shows the whole page. */
  zoom: number
  /** How often it is turned by a quarter. */
  quarters: number
  words: string
}

/** The picture of a page, as large as its window lets it be, or larger, and turned. */
export function Picture({ address, zoom, quarters, words }: PictureProps) {
  const { ref, width, height } = useElementSize()
  const [own, measure] = useState({ width: 0, height: 0 })
  const lies = quarters % 2 === 1
  const [across, down] = lies ? [own.height, own.width] : [own.width, own.height]
  const fit = across > 0 ? Math.min(width / across, height / down) : 0
  const shown = { width: own.width * fit * zoom, height: own.height * fit * zoom }
  const [boxWidth, boxHeight] = lies ? [shown.height, shown.width] : [shown.width, shown.height]
  return (
    <div ref={ref} className={classes.window}>
      <div className={classes.sheet} style={{ width: boxWidth, height: boxHeight }}>
        <img
          src={address}
          alt={words}
          draggable={false}
          onLoad={({ currentTarget }) => measure({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })}
          style={{ ...shown, transform: `translate(-50%, -50%) rotate(${quarters * 90}deg)` }}
        />
      </div>
    </div>
  )
}
