import "./shapes-without-code.ts";
import "./lent-storage.ts";
import { throughTheDoor } from "../through-the-door.ts";
import { startEditor } from "./editor.ts";

const place = await throughTheDoor("editor");
if (place !== null) void startEditor(place);
