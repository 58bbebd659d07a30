import { useRef, useState } from 'react';
import { Button } from '../../ui/button/button';
import { toStageSize } from './preview-stage';
import css from './preview.module.css';

type PictureStageProps = { readonly url: string; readonly alt: string; readonly onFail: () => void };

/** A picture large: nearer, farther, turned. Turning is for looking only, the file stays as it is. */
export function PictureStage({ url, alt, onFail }: PictureStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const [natural, setNatural] = useState({ width: 0, height: 0 });
  const [zoom, setZoom] = useState<number | null>(null);
  const [turn, setTurn] = useState(0);
  const room = { width: stage.current?.clientWidth ?? 0, height: stage.current?.clientHeight ?? 0 };
  const { scale, width, height } = toStageSize({ natural, room, zoom, turn });
  const turnBy = (degrees: number): void => setTurn((turn + degrees + 360) % 360);
  return (
    <>
      <div className={css.tools} role="toolbar" aria-label="View of the picture">
        <Button kind="second" size="small" onPress={() => setZoom(Math.min(8, scale * 1.25))}>
          Larger
        </Button>
        <Button kind="second" size="small" onPress={() => setZoom(Math.max(0.05, scale / 1.25))}>
          Smaller
        </Button>
        <Button kind="second" size="small" onPress={() => setZoom(null)}>
          Fit
        </Button>
        <Button kind="second" size="small" onPress={() => turnBy(-90)}>
          Turn left
        </Button>
        <Button kind="second" size="small" onPress={() => turnBy(90)}>
          Turn right
        </Button>
        <span aria-live="polite">{Math.round(scale * 100)} %</span>
      </div>
      <div ref={stage} className={css.stage} tabIndex={0} role="region" aria-label={`Picture of ${alt}`}>
        <div className={css.canvas} style={{ width, height }}>
          <img
            src={url}
            alt={alt}
            style={{ width: natural.width * scale || undefined, transform: `translate(-50%, -50%) rotate(${turn}deg)` }}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setNatural({ width: naturalWidth || 600, height: naturalHeight || 600 })}
            onError={onFail}
          />
        </div>
      </div>
    </>
  );
}
