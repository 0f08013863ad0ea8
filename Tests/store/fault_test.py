"""A fault at every call by which the store writes: making the file, its schema, each commit, each move into the file.

    fault_test.py [STEPS] [EVERY]

The number of such calls is counted first; then a writer is run once for each of them (or every EVERY-th), which fails
there: with an error of the disk or a full disk, once or from then on. Whatever was answered must be there afterwards.
"""

from __future__ import annotations

import errno
import subprocess
import sys
import tempfile
from pathlib import Path

import hammer

SOURCE = Path(__file__).with_name("faults.c")
KINDS = [(errno.EIO, 0), (errno.ENOSPC, 0), (errno.EIO, 1), (errno.ENOSPC, 1)]


def run(folder: Path, name: str, library: Path, at: int, error: int, stays: int, steps: int) -> tuple[Path, Path]:
    data, log = folder / name, folder / f"{name}.log"
    environment = {"LD_PRELOAD": str(library), "FAULT_AT": str(at), "FAULT_ERROR": str(error),
                   "FAULT_STAYS": str(stays), "FAULT_COUNT": str(folder / "count")}
    with log.open("wb") as file:
        hammer.writing(str(data), 2, 1, file, steps, environment).wait(timeout=120)
    return data, log


def main() -> int:
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    every = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    refused = runs = 0
    with tempfile.TemporaryDirectory(prefix="tebiki-fault-") as name:
        folder = Path(name)
        library = folder / "faults.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"], check=True)
        data, log = run(folder, "whole", library, 0, 0, 0, steps)
        calls = int((folder / "count").read_text())
        if not hammer.check(str(data), log).is_sound or calls < 20:
            print(f"fault_test: the run without a fault is not sound ({calls} calls): {log.read_text()[-300:]}")
            return 1
        for at in range(1, calls + 1, every):
            error, stays = KINDS[at % len(KINDS)]
            data, log = run(folder, f"at{at}", library, at, error, stays, steps)
            text = log.read_text()
            runs += 1
            refused += "refused" in text or "failed" in text
            result = hammer.check(str(data), log)
            if not result.is_sound or "SQLite" in text and "engine" in text:
                print(f"fault_test: call {at} of {calls}, errno {error}, stays {stays}: {result.output}\n{text[-500:]}")
                return 1
    print(f"fault_test: {runs} runs with a fault at one of {calls} writing calls, {refused} of them told a client; "
          "no acknowledged save lost")
    return 0 if refused else 1


if __name__ == "__main__":
    sys.exit(main())
