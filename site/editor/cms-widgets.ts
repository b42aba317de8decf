import { DecapCmsCore as CMS } from "decap-cms-core";
import { AttachmentControl } from "./attachment-control.ts";
import { choiceControl } from "./choice-control.ts";
import { dayControl, type DaySetting } from "./day-control.ts";
import { editorWordsIn } from "./editor-words.ts";
import { groupControl, listControl } from "./folding-controls.ts";
import { DecapCmsWidgetList } from "decap-cms-widget-list";
import { DecapCmsWidgetNumber } from "decap-cms-widget-number";
import { DecapCmsWidgetObject } from "decap-cms-widget-object";
import { DecapCmsWidgetString } from "decap-cms-widget-string";
import { DecapCmsWidgetText } from "decap-cms-widget-text";

const widgets = [DecapCmsWidgetString, DecapCmsWidgetText, DecapCmsWidgetNumber];

/** Gives the CMS the widgets that the forms use, own ones for choices, days and attachments among them, and own headings of groups and lists, and no other: each costs the partner's telephone its weight. */
export function registerWidgets(setting: DaySetting): void {
  const words = editorWordsIn(setting.language);
  for (const { Widget } of widgets) CMS.registerWidget(Widget());
  CMS.registerWidget(DecapCmsWidgetObject.Widget({ controlComponent: groupControl(words) }));
  CMS.registerWidget(DecapCmsWidgetList.Widget({ controlComponent: listControl(words) }));
  CMS.registerWidget("select", choiceControl(setting.today));
  CMS.registerWidget("day", dayControl(setting));
  CMS.registerWidget("file", AttachmentControl);
}
