import type { CmsWidgetControlProps } from "decap-cms-core";
import { DecapCmsWidgetSelect } from "decap-cms-widget-select";
import { Component, createElement, type ReactNode } from "react";
import { type Day, formatDate } from "../../procedure/dates.ts";
import type { Choice } from "./editor-field.ts";
import { offeredChoices } from "./offered-choices.ts";

/** What the CMS hands to the control of a field: its value, and the record that it stands in. */
type ControlProps = CmsWidgetControlProps<unknown> & {
  readonly entry?: { getIn(path: readonly string[]): unknown };
};

/**
 * The control of every field that offers choices: the CMS's own, with the choices of the day on which the complaint was
 * received, and with what the record holds among them, which the CMS would show as nothing.
 */
export function choiceControl(today: Day): new (props: ControlProps) => Component<ControlProps> {
  return class extends Component<ControlProps> {
    override render(): ReactNode {
      const { field, value, entry } = this.props;
      const choices: readonly Choice[] = field.get("options").toJS();
      const offered = offeredChoices(choices, { value: plain(value), day: dayOf(entry, today) });
      const props = { ...this.props, field: field.set("options", offered) };
      return createElement(DecapCmsWidgetSelect.controlComponent, props);
    }
  };
}

function dayOf(entry: ControlProps["entry"], today: Day): string {
  const received = entry?.getIn(["data", "receivedOn"]);
  const isDay = typeof received === "string" && /^\d{4}-\d{2}-\d{2}$/.test(received);
  return isDay ? received : formatDate(today);
}

/** A value of the CMS's own collections as plain data. */
function plain(value: unknown): unknown {
  const isOwn = typeof value === "object" && value !== null && "toJS" in value;
  return isOwn && typeof value.toJS === "function" ? value.toJS() : value;
}
