import { DecapCmsWidgetList } from "decap-cms-widget-list";
import { DecapCmsWidgetObject } from "decap-cms-widget-object";
import { cloneElement } from "react";
import type { EditorWords } from "./editor-words.ts";
import { headingOfGroup, headingOfList } from "./headings.ts";

/** The CMS's own control of a group, which repeats its label in the box below the label. */
export function groupControl(words: EditorWords): typeof DecapCmsWidgetObject.controlComponent {
  return class extends DecapCmsWidgetObject.controlComponent {
    override objectLabel = () => headingOfGroup(this.props.value?.toJS(), words);
  };
}

/** The CMS's own control of a list, which counts in code: `0 uitstel`. Seen in decap-cms-widget-list 3.6.3. */
export function listControl(words: EditorWords): typeof DecapCmsWidgetList.controlComponent {
  return class extends DecapCmsWidgetList.controlComponent {
    override renderListControl() {
      const { field, value } = this.props;
      const [name, label, singular] = [field.get("name"), field.get("label"), field.get("label_singular")];
      const heading = headingOfList(value?.size ?? 0, { name, label, singular }, words);
      const drawn = super.renderListControl();
      const children: typeof drawn.props.children = (styles) => {
        const box = drawn.props.children(styles);
        const [bar, ...items] = box.props.children;
        return cloneElement(box, {}, cloneElement(bar, { heading, key: "bar" }), ...items);
      };
      return cloneElement(drawn, { children });
    }
  };
}
