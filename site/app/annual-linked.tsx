import { useState } from "preact/hooks";
import { useAnnual } from "./annual-context.ts";
import { formatRoute } from "./route.ts";

const number = /(KL-\d{4}-[0-9A-Z]{4})/;
const shownAtFirst = 20;

/** A text in which each complaint's number leads to the complaint. */
export function Linked({ text }: { text: string }) {
  return number.test(text) ? <Numbers text={text} /> : <>{text}</>;
}

/** Of a very long list of numbers only the first are shown. */
function Numbers({ text }: { text: string }) {
  const { language, isPrinting } = useAnnual();
  const [isWhole, setWhole] = useState(false);
  // Every second part is a number, for the pattern is kept by the split.
  const parts = text.split(number);
  const count = (parts.length - 1) / 2;
  if (isWhole || isPrinting || count <= shownAtFirst) return <Parts parts={parts} />;
  return (
    <>
      <Parts parts={parts.slice(0, shownAtFirst * 2)} />{" "}
      <button type="button" class="quiet" onClick={() => setWhole(true)}>
        {language.annual.allNumbers(count)}
      </button>
    </>
  );
}

function Parts({ parts }: { parts: readonly string[] }) {
  const { numbers } = useAnnual();
  return (
    <>
      {parts.map((part, at) => {
        if (at % 2 === 0 || !numbers.has(part)) return part;
        return (
          <a key={at} href={formatRoute({ view: "complaint", id: part })}>
            {part}
          </a>
        );
      })}
    </>
  );
}
