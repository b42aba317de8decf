import { crc32, deflateSync } from "node:zlib";
import type { Subject } from "./fiction-subjects.ts";

/** A file beside a record. */
export type Attachment = { readonly name: string; readonly bytes: Buffer };

/** Some small real files that could have come with a complaint: a mail, a photo, notes. */
export function attachmentsFor(count: number, subject: Subject): readonly Attachment[] {
  const mail = `Betreft: klacht\n\n${subject.told.map((line) => line.trim()).join("\n")}\n`;
  const notes = `Aantekeningen bij het gesprek\n\n- ${subject.wish}\n- ${subject.action}\n`;
  const files = [
    { name: "mail.txt", bytes: Buffer.from(mail) },
    { name: "foto.png", bytes: photo },
    { name: "gespreksnotitie.txt", bytes: Buffer.from(notes) },
  ];
  return files.slice(0, count);
}

const [width, height] = [48, 32];

/** A sky above a floor, drawn once: every photo of the fiction shows the same empty room. */
const photo = pngOf((_, y) => (y < 20 ? [178, 205, 224] : [142, 112, 84]));

/** A PNG in true colour: signature, header, one block of rows, end (PNG specification, 5.3). */
function pngOf(colourAt: (x: number, y: number) => readonly number[]): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const colours = Array.from({ length: width }, (_, x) => colourAt(x, y));
    return Buffer.from([0, ...colours.flat()]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  // Level 0: stored as it is, so that every version of zlib writes the same bytes.
  const pixels = deflateSync(Buffer.concat(rows), { level: 0 });
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
