export { configContext, type SamklangConfig } from './context.js';
export { SamklangGauge } from './elements/gauge/gauge.js';
export type { GaugeData } from './elements/gauge/source.js';
export type { MemberCard, PointsData } from './elements/points/data.js';
export { PointsOpenEvent, PointsRedeemEvent } from './elements/points/events.js';
export {
  type Kept,
  keep as keepStatement,
  readKept as readStatement,
  wipeKept as wipeStatement,
} from './elements/points/kept.js';
export { SamklangPoints } from './elements/points/points.js';
export { Say } from './elements/points/say.js';
export { SamklangProvider } from './elements/provider/provider.js';
export { minutesOf } from './elements/survey/pace.js';
export { SamklangSurvey } from './elements/survey/survey.js';
export { WallAgreeEvent, type WallStatus, WallStatusEvent } from './elements/wall/events.js';
export type { WallData } from './elements/wall/feed/feed.js';
export { SamklangWall } from './elements/wall/wall.js';
export * from './events.js';
export { type BraidShape, braidPaths, threadPath } from './internal/braid.js';
