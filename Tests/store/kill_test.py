"""kill -9 while four clients write: nothing that was answered as saved is lost, nothing is kept by half.

    kill_test.py [ROUNDS] [SEED]
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

import hammer

CLIENTS = 4
SLOWEST_START_MILLISECONDS = 2_000


def wait_for_answer(log: Path, from_byte: int) -> bool:
    for _ in range(2_000):
        with log.open("rb") as file:
            file.seek(from_byte)
            if b"\nsaved " in file.read():
                return True
        time.sleep(0.005)
    return False


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20261124
    chance = random.Random(seed)
    slowest = 0
    told: dict[str, int] = {}
    with tempfile.TemporaryDirectory(prefix="tebiki-kill-") as folder:
        data, log = folder + "/data", Path(folder) / "log"
        log.touch()
        for number in range(rounds):
            # A new file now and then, so that the first commit and the making of the schema are killed as well.
            if number % 10 == 0:
                data, log = f"{folder}/data{number}", Path(folder) / f"log{number}"
                log.touch()
            before = log.stat().st_size
            with log.open("ab") as file:
                process = hammer.writing(data, CLIENTS, number, file)
                if number % 5 == 4:
                    time.sleep(chance.uniform(0, 0.08))  # Perhaps before anything was saved.
                elif not wait_for_answer(log, before):
                    print(f"round {number}: nothing was saved: {log.read_text()[-500:]}")
                    return 1
                else:
                    time.sleep(chance.uniform(0, 0.4))
                hammer.kill(process)
            result = hammer.check(data, log)
            slowest = max(slowest, result.open_milliseconds)
            if not result.is_sound or result.open_milliseconds > SLOWEST_START_MILLISECONDS:
                print(f"round {number} (seed {seed}): {result.output}")
                return 1
            told[data] = result.told
    print(f"kill_test: {rounds} rounds, {sum(told.values())} acknowledged saves, none lost, no edit kept by half, "
          f"slowest start {slowest} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
