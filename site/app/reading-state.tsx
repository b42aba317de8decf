import type { Reading } from "./reading.ts";
import { useScreen } from "./screen.ts";

/** Says that something is being opened, or that it could not be and how to try again; nothing once it is there. */
export function ReadingState<Content>({ reading }: { reading: Reading<Content> }) {
  const { words } = useScreen();
  if (reading.hasFailed) {
    return (
      <div class="trouble">
        <p class="status warning" role="alert">
          {words.failed}
        </p>
        <button type="button" onClick={reading.retry}>
          {words.retry}
        </button>
      </div>
    );
  }
  return reading.content === null ? (
    <p class="hint" role="status">
      {words.loading}
    </p>
  ) : null;
}
