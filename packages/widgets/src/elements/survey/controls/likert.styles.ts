import { css } from 'lit';

/** Steps in one card, and the way out below them. */
export const likertStyles = css`
  .steps {
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_corner);
  }
  .step + .step {
    border-block-start: 1px solid var(--_line);
  }
  .step .face {
    gap: 14px;
    min-block-size: 52px;
    padding: 8px 16px;
    background: none;
    border-color: transparent;
    border-radius: calc(var(--_corner) - 1px);
  }
  .page .step .face {
    min-block-size: 55px;
  }
  .step input:not(:checked):hover + .face {
    background: var(--_accent-soft);
    border-color: transparent;
  }
  .step input:checked + .face {
    margin-inline: -6px;
    padding-inline: 22px;
    background: var(--_accent);
    border-radius: var(--_corner);
    box-shadow: 0 6px 14px -4px color-mix(in srgb, var(--_accent) 50%, transparent);
  }
  .ring {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    border: 1.5px solid var(--_edge);
    border-radius: 50%;
  }
  .ring .icon {
    display: none;
  }
  input:checked + .face .ring {
    border-color: transparent;
  }
  input:checked + .face .icon {
    display: block;
    stroke-width: 2.6;
  }
  .unsure {
    display: block;
    margin: 12px auto 0;
    color: var(--_muted);
  }
  .unsure[aria-pressed='true'] {
    font-weight: 600;
    color: var(--_ink);
    background: var(--_accent-soft);
    text-decoration: underline;
    text-underline-offset: 4px;
  }
`;
