import { IconPlayerPauseFilled, IconX } from "@tabler/icons-react";
import { STAGES, type Stage } from "#domain/story.ts";
import classes from "./badges.module.css";
import { STAGE_LABELS } from "./labels.ts";

const STEPS = STAGES.filter((stage) => stage !== "held" && stage !== "spiked");

/**
 * A story's stage: its word, and how far along it is as filled steps, so that colour is never all that tells.
 * Held and spiked stand outside the way and have a sign instead.
 */
export function StageBadge({ stage }: { stage: Stage }) {
  return (
    <span className={classes.stage} data-stage={stage}>
      <StageSign stage={stage} />
      {STAGE_LABELS[stage]}
    </span>
  );
}

function StageSign({ stage }: { stage: Stage }) {
  if (stage === "held") return <IconPlayerPauseFilled size={12} aria-hidden />;
  if (stage === "spiked") return <IconX size={13} stroke={2.5} aria-hidden />;
  const reached = STEPS.indexOf(stage);
  return (
    <span className={classes.steps} aria-hidden>
      {STEPS.map((step, index) => (
        <span key={step} data-filled={index <= reached} />
      ))}
    </span>
  );
}
