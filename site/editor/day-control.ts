import type { CmsWidgetControlProps } from "decap-cms-core";
import {
  type ChangeEvent,
  Component,
  createElement,
  createRef,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { type Day, formatDate, isAfter, isBefore } from "../../procedure/dates.ts";
import type { Language } from "../../procedure/messages.ts";
import { plausibleReach } from "../../procedure/facts-as-of.ts";
import { dayInFull, formatDayText, parseDayText } from "./day-text.ts";
import { editorWordsIn } from "./editor-words.ts";

/** What a field for a day looks at beside itself. */
export type DaySetting = { readonly today: Day; readonly language: Language };

/** What the CMS hands to the control of a field. */
type ControlProps = CmsWidgetControlProps<string> & {
  readonly setActiveStyle?: () => void;
  readonly setInactiveStyle?: () => void;
};

/** What stands below the field: the day in full, or what is wrong with it. */
type Said = { readonly text: string; readonly isWrong: boolean };

/** What somebody has typed since the field was last left; null while it shows its value. */
type DayState = { readonly typed: string | null };

/** The control of every field for a day, in one register on one day. */
export function dayControl(setting: DaySetting): new (props: ControlProps) => DayControl {
  return class extends DayControl {
    protected override readonly setting = setting;
  };
}

/**
 * A field for a day. It takes what was typed or pasted when it is left, or on Enter, and leaves it alone until then; the
 * control of the CMS made a year of 1906 out of a "20" on its way to 2026. What cannot be read becomes the field's value
 * as it is: it is not lost with the fold of a list or with the page, and the rules refuse it as they refuse any other.
 */
abstract class DayControl extends Component<ControlProps, DayState> {
  override state: DayState = { typed: null };
  protected abstract readonly setting: DaySetting;
  private readonly picker = createRef<HTMLInputElement>();

  override render(): ReactNode {
    const { classNameWrapper } = this.props;
    const { language, today } = this.setting;
    const words = editorWordsIn(language).day;
    const said = this.said();
    return createElement(
      "div",
      { className: `${classNameWrapper} editor-day` },
      this.field(said),
      this.hiddenPicker(),
      this.button(words.calendar, () => this.picker.current?.showPicker()),
      this.button(words.today, () => this.take(formatDate(today))),
      this.button(words.clear, () => this.take("")),
      createElement("output", { id: this.saidId(), "data-wrong": said.isWrong || undefined }, said.text),
    );
  }

  private field({ isWrong }: Said): ReactNode {
    const { forID, value, setActiveStyle } = this.props;
    return createElement("input", {
      id: forID,
      type: "text",
      autoComplete: "off",
      spellCheck: false,
      value: this.state.typed ?? formatDayText(value ?? ""),
      "aria-invalid": isWrong || undefined,
      "aria-describedby": this.saidId(),
      onFocus: setActiveStyle,
      onChange: this.type,
      onBlur: this.leave,
      onKeyDown: ({ key }: KeyboardEvent) => (key === "Enter" ? this.takeTyped() : undefined),
    });
  }

  /** The browser's own calendar, which needs a field of its own to stand at. */
  private hiddenPicker(): ReactNode {
    const { first, last } = plausibleReach(this.setting.today);
    const shown = parseDayText(this.props.value ?? "");
    return createElement("input", {
      ref: this.picker,
      type: "date",
      tabIndex: -1,
      "aria-hidden": true,
      autoComplete: "off",
      min: formatDate(first),
      max: formatDate(last),
      value: shown.kind === "day" ? formatDate(shown.day) : "",
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => this.take(target.value),
    });
  }

  private button(text: string, onClick: () => void): ReactNode {
    const { named } = editorWordsIn(this.setting.language).day;
    const label = named(text, String(this.props.field.get("label")));
    return createElement("button", { type: "button", onClick, "aria-label": label }, text);
  }

  private saidId(): string {
    return `${this.props.forID}-said`;
  }

  /** Nothing while somebody types: half a day is wrong, and may be another day. */
  private said(): Said {
    return this.state.typed === null
      ? saidOf(this.props.value ?? "", this.setting)
      : { text: "", isWrong: false };
  }

  /** The form knows at once that something is to be saved; what is half typed counts as no day until the field is left. */
  private readonly type = ({ target }: ChangeEvent<HTMLInputElement>) => {
    this.setState({ typed: target.value });
    this.props.onChange(target.value);
  };

  private readonly leave = () => {
    this.takeTyped();
    this.props.setInactiveStyle?.();
  };

  private takeTyped(): void {
    const { typed } = this.state;
    if (typed === null) return;
    const found = parseDayText(typed);
    this.take(found.kind === "day" ? formatDate(found.day) : found.kind === "empty" ? "" : typed);
  }

  private take(value: string): void {
    this.setState({ typed: null });
    if (value !== (this.props.value ?? "")) this.props.onChange(value);
  }
}

function saidOf(value: string, { today, language }: DaySetting): Said {
  const { day: words } = editorWordsIn(language);
  const found = parseDayText(value);
  if (found.kind === "empty") return { text: "", isWrong: false };
  if (found.kind === "unreadable") return { text: words.unreadable, isWrong: true };
  if (found.kind === "no-such-day") return { text: words.noSuchDay, isWrong: true };
  const text = dayInFull(found.day, language);
  const { first, last } = plausibleReach(today);
  if (isBefore(found.day, first)) return { text: words.tooEarly(text, inField(first)), isWrong: true };
  if (isAfter(found.day, last)) return { text: words.tooLate(text, inField(last)), isWrong: true };
  return { text, isWrong: false };
}

function inField(day: Day): string {
  return formatDayText(formatDate(day));
}
