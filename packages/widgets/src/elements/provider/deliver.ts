import { Outbox } from '../../delivery/outbox.js';
import {
  type Delivery,
  DeliveryEvent,
  SurveyChangeEvent,
  SurveyEraseEvent,
  SurveyQueueEvent,
  SurveyResumeEvent,
  SurveyRetryEvent,
  SurveySubmitEvent,
} from '../../events.js';

/** The element of this page that each answer came from. */
const origins = new Map<string, WeakRef<EventTarget>>();

const outbox = new Outbox({ onDelivery: tell });
void outbox.start().catch(() => {});

/** Does what a survey asks for. `isOurs` is false when the page has prevented the default. */
export async function deliver(event: Event, origin: EventTarget | undefined, isOurs: boolean): Promise<void> {
  const remember = (id: string) => origin && origins.set(id, new WeakRef(origin));
  if (event instanceof SurveySubmitEvent) {
    const { response, endpoint } = event;
    remember(response.id);
    if (isOurs) await outbox.submit(response, endpoint);
    else await outbox.dropDraft(response.survey, response.unit);
  } else if (event instanceof SurveyChangeEvent) {
    if (!isOurs) return;
    const { survey, unit, answers, unsure } = event.draft;
    // Nothing is kept of a person who took every answer back.
    if (unsure || Object.keys(answers).length > 0) await outbox.saveDraft(event.draft);
    else await outbox.dropDraft(survey, unit);
  } else if (event instanceof SurveyResumeEvent) {
    const draft = isOurs ? await outbox.draft(event.survey, event.unit) : undefined;
    if (draft) event.resume(draft);
  } else if (event instanceof SurveyEraseEvent) {
    remember(event.responseId);
    await outbox.erase(event.responseId);
  } else if (event instanceof SurveyQueueEvent) {
    const { pending, blocked } = await outbox.stats();
    event.tell(pending + blocked);
  } else if (event instanceof SurveyRetryEvent) {
    outbox.retry();
  }
}

function tell(delivery: Delivery): void {
  const origin = origins.get(delivery.id)?.deref();
  const present = origin instanceof Node && origin.isConnected ? origin : document;
  present.dispatchEvent(new DeliveryEvent(delivery));
}
