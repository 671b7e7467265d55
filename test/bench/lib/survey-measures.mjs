const steps = (id) => ({ id, from: 1, size: 5 });
const bondItems = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => `b${i}`);

/** Ten items: recommendation, satisfaction and eight bond items; with `ces` eleven. */
export function surveyMeasures({ ces = false } = {}) {
  const [b1, b2, b3, b4, b5, b6, b7, b8] = bondItems;
  return {
    survey: 'bench',
    audience: 'customer',
    items: [
      { id: 'nps', from: 0, size: 11 },
      steps('sat'),
      ...(ces ? [{ id: 'ces', from: 1, size: 7 }] : []),
      ...bondItems.map(steps),
    ],
    recommendation: 'nps',
    satisfaction: { item: 'sat', satisfiedMin: 4, dissatisfiedMax: 2 },
    bond: {
      parts: { confidence: [b1, b2], integrity: [b3, b4], pride: [b5, b6], passion: [b7, b8] },
      minItems: 1,
      minParts: 3,
      scale: { min: 1, max: 5 },
      classes: {
        fullOverall: 87.5,
        fullEachPart: 75,
        engagedOverall: 62.5,
        engagedEachPart: 50,
        disengagedBelow: 37.5,
      },
    },
  };
}
