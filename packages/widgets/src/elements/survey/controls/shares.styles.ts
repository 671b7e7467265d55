import { css } from 'lit';

/** Parts of a whole, and an order. */
export const shareStyles = css`
  .parts,
  .order,
  .ranking .open {
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_corner);
  }
  .share,
  .placed {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 60px;
    padding-block: 7px;
    padding-inline: 16px 12px;
  }
  .share + .share,
  .placed + .placed,
  .open li + li {
    border-block-start: 1px solid var(--_line);
  }
  .share input.words {
    position: static;
    inline-size: 76px;
    block-size: auto;
    min-block-size: 44px;
    padding: 8px 10px;
    text-align: end;
    font-variant-numeric: tabular-nums;
    opacity: 1;
    cursor: text;
  }
  .amount {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .unit {
    color: var(--_muted);
  }
  .ranking .name,
  .share .name {
    flex: 1;
    min-inline-size: 0;
  }
  output {
    display: block;
    font-variant-numeric: tabular-nums;
  }
  .ranking .hint {
    margin-block-end: 8px;
    font-size: 14px;
    color: var(--_muted);
  }
  .order,
  .open {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .ranking .order + .open {
    margin-block-start: 12px;
    background: none;
    border-style: dashed;
  }
  .placed {
    gap: 8px;
    padding-inline: 0 4px;
    background: var(--_surface);
    border-radius: calc(var(--_corner) - 1px);
  }
  .placed.held {
    position: relative;
    z-index: 1;
    box-shadow: 0 6px 14px -4px color-mix(in srgb, var(--_ink) 40%, transparent);
  }
  .grip {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 52px;
    margin-inline-end: -8px;
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
  }
  .held .grip {
    cursor: grabbing;
  }
  .grip-mark {
    stroke-width: 2.6;
  }
  .place {
    min-inline-size: 1.4em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    color: var(--_accent-ink);
  }
  .move {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
  }
  .move[aria-disabled='true'] {
    color: var(--_edge);
    cursor: default;
    background: none;
  }
  .put {
    display: flex;
    align-items: center;
    gap: 14px;
    inline-size: 100%;
    min-block-size: 56px;
    padding: 8px 16px;
    text-align: start;
    border-radius: calc(var(--_corner) - 1px);
  }
`;
