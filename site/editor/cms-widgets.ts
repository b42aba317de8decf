import { DecapCmsCore as CMS } from "decap-cms-core";
import { AttachmentControl } from "./attachment-control.ts";
import { choiceControl } from "./choice-control.ts";
import { dayControl, type DaySetting } from "./day-control.ts";
import { DecapCmsWidgetList } from "decap-cms-widget-list";
import { DecapCmsWidgetNumber } from "decap-cms-widget-number";
import { DecapCmsWidgetObject } from "decap-cms-widget-object";
import { DecapCmsWidgetString } from "decap-cms-widget-string";
import { DecapCmsWidgetText } from "decap-cms-widget-text";

const widgets = [
  DecapCmsWidgetString,
  DecapCmsWidgetText,
  DecapCmsWidgetNumber,
  DecapCmsWidgetObject,
  DecapCmsWidgetList,
];

/** Gives the CMS the widgets that the forms use, own ones for choices, days and attachments among them, and no other: each costs the partner's telephone its weight. */
export function registerWidgets(setting: DaySetting): void {
  for (const { Widget } of widgets) CMS.registerWidget(Widget());
  CMS.registerWidget("select", choiceControl(setting.today));
  CMS.registerWidget("day", dayControl(setting));
  CMS.registerWidget("file", AttachmentControl);
}
