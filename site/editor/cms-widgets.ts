import { DecapCmsCore as CMS } from "decap-cms-core";
import { DecapCmsWidgetDatetime } from "decap-cms-widget-datetime";
import { DecapCmsWidgetFile } from "decap-cms-widget-file";
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
  DecapCmsWidgetDatetime,
  DecapCmsWidgetObject,
  DecapCmsWidgetList,
  DecapCmsWidgetFile,
];

/** Gives the CMS the widgets that the forms use, and no other: each costs the partner's telephone its weight. */
export function registerWidgets(): void {
  for (const { Widget } of widgets) CMS.registerWidget(Widget());
}
