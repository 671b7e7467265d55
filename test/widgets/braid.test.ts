import { expect } from '@open-wc/testing';
import { braidPaths, threadPath } from '@samklang/widgets';

const shape = { width: 350, height: 22, lead: 196, period: 94 };

/** Paints paths and counts the painted pixels of a box. */
function painted(paths: readonly string[], [x, y, width, height]: [number, number, number, number]): number {
  const canvas = new OffscreenCanvas(shape.width, shape.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  for (const path of paths) context.fill(new Path2D(path));
  const { data } = context.getImageData(x, y, width, height);
  return data.filter((value, index) => index % 4 === 3 && value > 127).length;
}

describe('braid', () => {
  it('four threads of two pixels run along the lead', () => {
    for (let lane = 0; lane < 4; lane++)
      expect(painted([threadPath(shape, lane)], [20, 0, 100, 22])).to.be.within(150, 220);
  });

  it('what is done and what is to come make the whole, without overlap beyond a round end', () => {
    const whole = painted(braidPaths(shape), [0, 0, 350, 22]);
    for (const share of [0.1, 0.5, 0.62, 0.74, 0.81, 0.93]) {
      const parts = [...braidPaths(shape, 0, share), ...braidPaths(shape, share, 1)];
      expect(painted(parts, [0, 0, 350, 22])).to.be.closeTo(whole, 30);
    }
  });

  it('no thread covers another: each crossing has a gap', () => {
    const together = painted(braidPaths(shape), [0, 0, 350, 22]);
    const apart = braidPaths(shape).reduce((sum, path) => sum + painted([path], [0, 0, 350, 22]), 0);
    expect(apart - together).to.be.below(20);
  });

  it('has four lanes and no fifth', () => {
    expect(braidPaths(shape)).to.have.length(4);
    expect(() => threadPath(shape, 4)).to.throw(RangeError, 'threadPath');
  });
});
