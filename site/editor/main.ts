import "./shapes-without-code.ts";
import "./lent-storage.ts";
import { startEditor } from "./editor.ts";

const place = document.getElementById("editor");
if (place !== null) void startEditor(place);
