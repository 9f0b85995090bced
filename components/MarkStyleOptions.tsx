import { i18n } from '#i18n';
import {
  MARK_SHAPES,
  MARK_WEIGHTS,
  type MarkShape,
  type MarkStyle,
  markLines,
} from '../choices/mark-style.ts';
import { Choice } from './Choice.tsx';

const SHAPE_KEYS = {
  'dotted-wavy': 'options.shape.dottedWavy',
  'dashed-wavy': 'options.shape.dashedWavy',
  'solid-double': 'options.shape.solidDouble',
} as const satisfies Record<MarkShape, string>;

/** What the choice of the mark style is given. */
export type MarkStyleOptionsProps = {
  style: MarkStyle;
  onChange(change: Partial<MarkStyle>): void;
};

/** The shapes and the thickness of marks, with a sample of what they look like. */
export function MarkStyleOptions({ style, onChange }: MarkStyleOptionsProps) {
  return (
    <div class="mark-style">
      <Choice
        legend={i18n.t('options.shapeTitle')}
        name="markShape"
        value={style.markShape}
        options={MARK_SHAPES.map((value) => ({ value, label: i18n.t(SHAPE_KEYS[value]) }))}
        onChange={(markShape) => onChange({ markShape })}
      />
      <Choice
        legend={i18n.t('options.weightTitle')}
        name="markWeight"
        value={style.markWeight}
        options={MARK_WEIGHTS.map((value) => ({
          value,
          label: i18n.t(`options.weight.${value}`),
        }))}
        onChange={(markWeight) => onChange({ markWeight })}
      />
      <MarkSample style={style} />
    </div>
  );
}

function MarkSample({ style }: { style: MarkStyle }) {
  const { plain, conflicting } = markLines(style);
  return (
    <p class="mark-sample">
      <span style={{ textDecoration: `${plain} var(--mark)` }}>
        {i18n.t('options.samplePlain')}
      </span>{' '}
      <span style={{ textDecoration: `${conflicting} var(--mark)` }}>
        {i18n.t('options.sampleConflict')}
      </span>
    </p>
  );
}
