import { DecapCmsCore as CMS } from "decap-cms-core";
import { AttachmentControl } from "./attachment-control.ts";
import { dayControl, type DaySetting } from "./day-control.ts";
import { DecapCmsWidgetList } from "decap-cms-widget-list";
import { DecapCmsWidgetNumber } from "decap-cms-widget-number";
import { DecapCmsWidgetObject } from "decap-cms-widget-object";
import { DecapCmsWidgetSelect } from "decap-cms-widget-select";
import { DecapCmsWidgetString } from "decap-cms-widget-string";
import { DecapCmsWidgetText } from "decap-cms-widget-text";

const widgets = [
  DecapCmsWidgetString,
  DecapCmsWidgetText,
  DecapCmsWidgetNumber,
  DecapCmsWidgetSelect,
  DecapCmsWidgetObject,
  DecapCmsWidgetList,
];

/** Gives the CMS the widgets that the forms use, own ones for days and attachments among them, and no other: each costs the partner's telephone its weight. */
export function registerWidgets(setting: DaySetting): void {
  for (const { Widget } of widgets) CMS.registerWidget(Widget());
  CMS.registerWidget("day", dayControl(setting));
  CMS.registerWidget("file", AttachmentControl);
}
