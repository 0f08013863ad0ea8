"""Every earlier schema with data in it is brought up to date, also when killed half-way.

SQLite: the program is killed at each call by which the migration writes; then it is started again, and must find all.
PostgreSQL: killed after a random time while it makes its tables, again and again.

    migration_test.py [EVERY]
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import hammer
from fault_test import SOURCE
from server import Server, folder

SCHEMAS = ["0001-chain", "0002-editions", "0003-sessions", "0004-search"]


def sqlite(every: int) -> tuple[str | None, int]:
    kills = 0
    with tempfile.TemporaryDirectory(prefix="tebiki-migration-") as name:
        place = Path(name)
        library = place / "faults.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"], check=True)
        log = place / "log"
        with log.open("wb") as file:
            hammer.writing(str(place / "source"), 2, 1, file, 150).wait()
        for schema in SCHEMAS:
            old = place / schema
            subprocess.run([hammer.HAMMER, "old", str(old), schema, str(place / "source")], check=True)
            at = 0
            while True:
                at += every
                data = place / "trial"
                shutil.rmtree(data, ignore_errors=True)
                shutil.copytree(old, data)
                count = place / "count"
                count.unlink(missing_ok=True)
                hammer.check(str(data), log, {
                    "LD_PRELOAD": str(library), "FAULT_AT": str(at), "FAULT_KILLS": "1", "FAULT_COUNT": str(count)})
                reached = int(count.read_text()) if count.exists() else 0
                result = hammer.check(str(data), log)
                if not result.is_sound:
                    return f"{schema}, killed at call {at}: {result.output}", kills
                if reached < at:
                    break  # It ended before: every call has had its turn.
                kills += 1
    return None, kills


def postgresql(rounds: int) -> str | None:
    chance = random.Random(7)
    with folder() as name:
        server = Server(Path(name), "migration")
        server.create()
        server.start()
        try:
            log = Path(name) / "log"
            log.touch()
            for number in range(rounds):
                server.sql(f"CREATE DATABASE m{number}")
                address = f"postgresql://postgres@{server.host}/m{number}"
                process = subprocess.Popen([hammer.HAMMER, "check", address, str(log)], stdout=subprocess.DEVNULL)
                time.sleep(chance.uniform(0, 0.06))
                hammer.kill(process)
                result = hammer.check(address, log)
                if not result.is_sound:
                    return f"PostgreSQL, round {number}: {result.output}"
        finally:
            server.stop()
    return None


def main() -> int:
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    complaint, kills = sqlite(every)
    complaint = complaint or postgresql(15)
    print("migration_test: " + (complaint or f"{len(SCHEMAS)} schemas, killed at {kills} of their writes; nothing lost"))
    return 1 if complaint else 0


if __name__ == "__main__":
    os.environ.setdefault("SWIFT_BACKTRACE", "enable=no")
    sys.exit(main())
