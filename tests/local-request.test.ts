import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { largestRequest } from "../scripts/local-request.ts";
import { deskOn, type LocalDesk } from "./local-desk.ts";
import { registerOnDisk } from "./register-on-disk.ts";

const info = JSON.stringify({ action: "info" });
const json = { "Content-Type": "application/json" };

/** The status with which a request is answered; the register must not be named in a refusal. */
async function statusOf(
  desk: LocalDesk,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer = info,
) {
  const { status, text, headers: said } = await desk.send({ headers, body });
  if (status !== 200) expect(text).toBe("");
  expect(Object.keys(said).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  return status;
}

describe("who may ask the local server", () => {
  it.each(["127.0.0.1", "localhost", "[::1]"])("its own page, called by %s", async (name) => {
    const desk = await deskOn(registerOnDisk({}));
    const host = `${name}:${desk.port}`;
    expect(await statusOf(desk, { ...json, Host: host, Origin: `http://${host}` })).toBe(200);
  });

  it("no page elsewhere that makes its own name mean this machine", async () => {
    const desk = await deskOn(registerOnDisk({}));
    for (const name of [
      "example.nl",
      "127.0.0.1.example.nl",
      "localhost.example.nl",
      "0.0.0.0",
      "192.168.1.2",
    ]) {
      const host = `${name}:${desk.port}`;
      expect(await statusOf(desk, { ...json, Host: host, Origin: `http://${host}` })).toBe(403);
      expect(await statusOf(desk, { ...json, Host: host, Origin: desk.origin })).toBe(403);
    }
  });

  it("no page of another origin, and nobody who does not say where he is from", async () => {
    const desk = await deskOn(registerOnDisk({}));
    const origins = [
      "null",
      "http://example.nl",
      "http://127.0.0.1",
      `http://127.0.0.1:${desk.port + 1}`,
      `https://127.0.0.1:${desk.port}`,
      `http://localhost:${desk.port}`,
      `http://127.0.0.1:${desk.port}.example.nl`,
      `${desk.origin}/`,
      `${desk.origin}, ${desk.origin}`,
    ];
    expect(await statusOf(desk, json)).toBe(403);
    for (const Origin of origins) expect(await statusOf(desk, { ...json, Origin })).toBe(403);
    const other = `127.0.0.1:${desk.port + 1}`;
    expect(await statusOf(desk, { ...json, Host: other, Origin: `http://${other}` })).toBe(403);
  });
});

describe("what the local server reads", () => {
  it("is JSON that is called so", async () => {
    const desk = await deskOn(registerOnDisk({}));
    const Origin = desk.origin;
    const others = [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "application/jsonx",
      "",
    ];
    expect(await statusOf(desk, { Origin })).toBe(415);
    for (const type of others) expect(await statusOf(desk, { Origin, "Content-Type": type })).toBe(415);
    expect(await statusOf(desk, { Origin, "Content-Type": "Application/JSON;charset=utf-8" })).toBe(200);
    for (const body of ["", "{", Buffer.from([0x22, 0xff, 0x22])]) {
      expect(await statusOf(desk, { Origin, ...json }, body)).toBe(400);
    }
    for (const body of ["null", "[]", "7", '"info"', "{}"]) {
      expect((await desk.send({ headers: { Origin, ...json }, body })).status).toBe(422);
    }
  });

  it("is no larger than a few attachments", async () => {
    const desk = await deskOn(registerOnDisk({}));
    const headers = { Origin: desk.origin, ...json };
    const filled = (size: number) => Buffer.alloc(size, " ").fill(info, 0, info.length);
    expect(await statusOf(desk, headers, filled(largestRequest))).toBe(200);
    expect(await statusOf(desk, headers, filled(largestRequest + 1))).toBe(413);
    const pieces = { ...headers, "Transfer-Encoding": "chunked" };
    expect(await statusOf(desk, pieces, filled(largestRequest + 1))).toBe(413);
  });

  it("comes by POST to one path, and asking first whether another page may is answered by no", async () => {
    const desk = await deskOn(registerOnDisk({}));
    const headers = { Origin: "http://example.nl", "Access-Control-Request-Method": "POST" };
    for (const method of ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]) {
      const { status, headers: said } = await desk.send({ method, headers });
      expect(status).toBe(405);
      expect(Object.keys(said).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
    const own = { Origin: desk.origin, ...json };
    for (const path of ["/", "/api", "/api/v1/", "/api/v2"]) {
      expect((await desk.send({ path, headers: own, body: info })).status).toBe(405);
    }
  });

  it("may be cut off, and the next request is answered", async () => {
    const desk = await deskOn(registerOnDisk({}));
    const head = `POST /api/v1 HTTP/1.1\r\nHost: 127.0.0.1:${desk.port}\r\nOrigin: ${desk.origin}\r\n`;
    const socket = connect(desk.port, "127.0.0.1");
    await new Promise((resolve) => {
      socket.write(`${head}Content-Type: application/json\r\nContent-Length: 999\r\n\r\n{"action"`, resolve);
    });
    socket.destroy();
    expect(await desk.ask("info")).toMatchObject({ status: 200 });
  });

  it("is answered, whatever it is, so that no page shows the answer in a frame", async () => {
    const desk = await deskOn(registerOnDisk({}));
    const own = { Origin: desk.origin, ...json };
    const asked = [
      { headers: own, body: info },
      { headers: json, body: info },
      { headers: { ...own, Host: "example.nl" }, body: info },
      { method: "GET", headers: own },
      { method: "GET", path: "/" },
      { method: "PUT", path: "/" },
      { method: "GET", path: "/", headers: { Host: "example.nl" } },
      { method: "GET", path: "/%" },
    ];
    for (const sending of asked) {
      expect((await desk.send(sending)).headers).toMatchObject({
        "x-frame-options": "DENY",
        "content-security-policy": "frame-ancestors 'none'",
      });
    }
  });

  it("is answered in a way that no cache keeps", async () => {
    const desk = await deskOn(registerOnDisk({}));
    const { headers } = await desk.send({ headers: { Origin: desk.origin, ...json }, body: info });
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "content-type": "application/json",
      "x-content-type-options": "nosniff",
    });
  });
});
