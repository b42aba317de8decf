const patience = 1000;

/** Says on standard error how far a longer job is, first after a second and then once a second. */
export function progressOf(job: string): (done: number, total: number) => void {
  let said = performance.now();
  return (done, total) => {
    const now = performance.now();
    if (now - said < patience) return;
    said = now;
    process.stderr.write(`${job}: ${done} of ${total}\n`);
  };
}
