import { readableDate } from "../../procedure/explain.ts";
import { lifeWordsIn } from "./life-words.ts";
import { useScreen } from "./screen.ts";

/** The first line of every printed sheet: what it is, that it is confidential, whose it is and of which day. */
export function SheetLine({ title }: { title: string }) {
  const { index, messages, overview } = useScreen();
  const { language, organisation } = index.register;
  const words = lifeWordsIn(language);
  const printed = `${words.printedOn} ${readableDate(overview.today, messages)}`;
  return (
    <div class="sheet-line">
      <p>
        <span>
          {title} · {words.confidential}
        </span>
        <span>
          {organisation.name} · {printed}
        </span>
      </p>
    </div>
  );
}
